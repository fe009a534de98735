namespace Makini.PowerShell.Completion;

/// <summary>Completes a filter of rows that is a string.</summary>
public sealed class JdeFilterCompleter : FilterCompleter
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        JdeNamesOffered.Columns(line);
}
