namespace Makini.PowerShell.Completion;

/// <summary>Completes what -OrderBy takes: a column and, after a blank, asc or desc.</summary>
public sealed class JdeOrderCompleter : OrderCompleter
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        JdeNamesOffered.Columns(line);
}
