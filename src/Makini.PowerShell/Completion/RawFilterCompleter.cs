namespace Makini.PowerShell.Completion;

/// <summary>Completes a filter of raw rows that is a string: of JD Edwards, columns as they are stored.</summary>
public sealed class RawFilterCompleter : FilterCompleter
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        JdeNamesOffered.StoredColumns(line);
}
