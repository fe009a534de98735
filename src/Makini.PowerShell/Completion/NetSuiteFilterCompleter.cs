namespace Makini.PowerShell.Completion;

/// <summary>Completes a filter of records that is a string.</summary>
public sealed class NetSuiteFilterCompleter : FilterCompleter
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        NetSuiteNamesOffered.Fields(line.Connection, line.Text("Record"));
}
