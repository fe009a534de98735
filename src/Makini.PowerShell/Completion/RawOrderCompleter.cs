namespace Makini.PowerShell.Completion;

/// <summary>Completes the order of raw rows: of JD Edwards, a column as it is stored and, after a blank, asc or desc.</summary>
public sealed class RawOrderCompleter : OrderCompleter
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        JdeNamesOffered.StoredColumns(line);
}
