using System.Collections;
using Makini.PowerShell.Filtering;

namespace Makini.PowerShell.Completion;

/// <summary>The columns of groups: what they are made by, and what is computed of them.</summary>
internal static class JdeGroupColumns
{
    private static readonly string[] Computed = ["Sum", "Average", "Minimum", "Maximum"];

    /// <summary>They; none where the command line asks for rows.</summary>
    public static IReadOnlyList<Offer> Of(CommandLine line)
    {
        var columns = JdeNamesOffered.Columns(line).ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        var by = Texts(line, "GroupBy").Select(name => new Offer(name, Tip(name)));
        var of = Computed.SelectMany(kind => Texts(line, kind).Select(name => new Offer(kind + name, $"{kind} of {Tip(name)}")));
        List<Offer> all = [.. by, .. of];
        if (all.Count > 0 && line.Bound.Contains("Count")) all.Add(new Offer("Count", "The number of rows"));
        return all;

        string? Tip(string name) => columns.TryGetValue(name, out var column) ? column.Tip : name;
    }

    private static IEnumerable<string> Texts(CommandLine line, string parameter) => CallerScope.Unwrap(line.Bound[parameter]) switch
    {
        string text => [text],
        IEnumerable list => list.Cast<object?>().Select(CallerScope.Unwrap).OfType<string>(),
        _ => [],
    };
}
