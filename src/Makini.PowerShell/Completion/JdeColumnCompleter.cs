namespace Makini.PowerShell.Completion;

/// <summary>Completes the columns of the file that -Table names, by alias, column name or friendly name.</summary>
public sealed class JdeColumnCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        JdeNamesOffered.Columns(line);
}
