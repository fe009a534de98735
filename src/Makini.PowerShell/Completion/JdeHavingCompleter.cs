using System.Collections;
using Makini.PowerShell.Filtering;

namespace Makini.PowerShell.Completion;

/// <summary>Completes a condition on groups that is a string: what they are made by, and what is computed of them.</summary>
public sealed class JdeHavingCompleter : FilterCompleter
{
    private static readonly string[] Computed = ["Sum", "Average", "Minimum", "Maximum"];

    private protected override IEnumerable<Offer> All(CommandLine line)
    {
        var columns = JdeNamesOffered.Columns(line).ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        var by = Texts(line, "GroupBy").Select(name => new Offer(name, Tip(name)));
        var of = Computed.SelectMany(kind => Texts(line, kind).Select(name => new Offer(kind + name, $"{kind} of {Tip(name)}")));
        var count = line.Bound.Contains("Count") ? [new Offer("Count", "The number of rows")] : Array.Empty<Offer>();
        return [.. by, .. of, .. count];

        string? Tip(string name) => columns.TryGetValue(name, out var column) ? column.Tip : name;
    }

    private static IEnumerable<string> Texts(CommandLine line, string parameter) => CallerScope.Unwrap(line.Bound[parameter]) switch
    {
        string text => [text],
        IEnumerable list => list.Cast<object?>().Select(CallerScope.Unwrap).OfType<string>(),
        _ => [],
    };
}
