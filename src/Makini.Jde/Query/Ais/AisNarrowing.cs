namespace Makini.Jde.Query;

/// <summary>
/// Conditions that a pattern's rows fulfil, and others as well. AIS compares text in one spelling while -like ignores it,
/// so the client decides; but it need not get rows in which no spelling of a part of the pattern stands.
/// </summary>
internal static class AisNarrowing
{
    /// <summary>More letters narrow hardly better, and each doubles the spellings.</summary>
    private const int MostLetters = 3;

    /// <summary>A choice of conditions for each pattern that must match.</summary>
    /// <param name="remainder">What the client decides.</param>
    public static IEnumerable<IReadOnlyList<AisCondition>> Of(StoredCondition remainder)
    {
        var parts = remainder is AllCondition all ? all.Parts : [remainder];
        return parts.OfType<LikeCondition>()
            .Select(like => (like.Column, Text: like.Pattern.LiteralRuns.Select(Head).OrderByDescending(t => t.Length).FirstOrDefault()))
            .Where(like => like.Text is { Length: > 0 })
            .Select(like => Spellings(like.Text!).Select(s => new AisCondition(like.Column, "STR_CONTAIN", [s])).ToList());
    }

    // So much of a text that it has few letters.
    private static string Head(string upper)
    {
        var (letters, length) = (0, 0);
        while (length < upper.Length && (letters += IsLetter(upper[length]) ? 1 : 0) <= MostLetters) length++;
        return upper.Substring(0, length).Trim(' ');
    }

    private static IEnumerable<string> Spellings(string upper)
    {
        IEnumerable<string> spellings = [""];
        foreach (var c in upper)
            spellings = IsLetter(c) ? spellings.SelectMany(s => new[] { s + c, s + char.ToLowerInvariant(c) }) : spellings.Select(s => s + c);
        return spellings;
    }

    private static bool IsLetter(char upper) => char.ToLowerInvariant(upper) != upper;
}
