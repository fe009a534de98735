namespace Makini.PowerShell.Completion;

/// <summary>Completes the kinds of NetSuite's records.</summary>
public sealed class NetSuiteRecordCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        NetSuiteNamesOffered.Records(line.Connection);
}
