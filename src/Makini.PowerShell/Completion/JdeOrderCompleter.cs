namespace Makini.PowerShell.Completion;

/// <summary>Completes what -OrderBy takes: a column of rows, or of groups, and, after a blank, asc or desc.</summary>
public sealed class JdeOrderCompleter : OrderCompleter
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        JdeGroupColumns.Of(line) is { Count: > 0 } groups ? groups : JdeNamesOffered.Columns(line);
}
