namespace Makini.PowerShell.Completion;

/// <summary>Completes the fields of the record that -Record names.</summary>
public sealed class NetSuiteFieldCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        NetSuiteNamesOffered.Fields(line.Connection, line.Text("Record"));
}
