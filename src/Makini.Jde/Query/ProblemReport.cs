using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Tells of values that could not be decoded: once a query, with one sentence a column.</summary>
internal static class ProblemReport
{
    /// <summary>Warns if there is anything to tell.</summary>
    public static void Write(IReadOnlyList<DecodingProblem> problems, string? table, ICallLog log)
    {
        if (problems.Count > 0) log.Warning(string.Join(" ", problems.Select(p => Sentence(p, table))));
    }

    private static string Sentence(DecodingProblem problem, string? table)
    {
        var column = problem.Column.PropertyName ?? problem.Column.WireName;
        var place = table is null ? column : $"{column} in {table}";
        var (one, many, became) = problem.Column.Item?.Type switch
        {
            JdeItemType.Date => ("no date", "no dates", "$null"),
            JdeItemType.Time => ("no time of day", "no times of day", "$null"),
            _ => ("no number that fits", "no numbers that fit", "0"),
        };
        return problem.Count == 1
            ? $"1 value of {place} is {one} and came as {became} (it is {problem.FirstValue})."
            : $"{problem.Count} values of {place} are {many} and came as {became} (the first is {problem.FirstValue}).";
    }
}
