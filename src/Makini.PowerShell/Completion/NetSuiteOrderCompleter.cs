namespace Makini.PowerShell.Completion;

/// <summary>Completes what -OrderBy takes: a field and, after a blank, asc or desc.</summary>
public sealed class NetSuiteOrderCompleter : OrderCompleter
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        NetSuiteNamesOffered.Fields(line.Connection, line.Text("Record"));
}
