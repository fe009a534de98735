namespace Makini.Filtering;

/// <summary>Finds what a user may have meant by a name that does not exist.</summary>
internal static class NearestNames
{
    private const int Suggestions = 4;
    private const int ShortestWord = 3;

    /// <summary>The candidates nearest to the text, nearest first; none if all are far away.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="candidates">What exists.</param>
    /// <param name="names">A candidate's names.</param>
    /// <param name="description">A candidate's description: one that has the text in it is near, too.</param>
    public static IReadOnlyList<T> Find<T>(
        string text, IEnumerable<T> candidates, Func<T, IEnumerable<string?>> names, Func<T, string?> description)
    {
        var limit = Math.Max(1, text.Length / 3);
        return [.. candidates
            .Select(c => (Candidate: c, Distance: Math.Min(Names(text, names(c)), Words(text, description(c)))))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance)
            .Take(Suggestions)
            .Select(c => c.Candidate)];
    }

    private static int Names(string text, IEnumerable<string?> names) =>
        names.Min(n => n is null ? int.MaxValue : Distance(text.ToUpperInvariant(), n.ToUpperInvariant()));

    private static int Words(string text, string? description) =>
        text.Length >= ShortestWord && description?.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0 ? 1 : int.MaxValue;

    /// <summary>Insertions, deletions and replacements that turn one text into the other.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
