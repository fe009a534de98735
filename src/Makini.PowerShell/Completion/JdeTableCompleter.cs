namespace Makini.PowerShell.Completion;

/// <summary>Completes the names of JDE files; the tip says what a file holds.</summary>
public sealed class JdeTableCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        JdeNamesOffered.Tables(SystemDictionaries.UsedBy(line.Connection));
}
