namespace Makini.PowerShell.Completion;

/// <summary>Completes the names of JDE files, behind their library where one is typed; the tip says what a file holds.</summary>
public sealed class JdeTableCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line)
    {
        var typed = Offers.Unquote(line.Typed);
        var library = typed.Substring(0, typed.LastIndexOfAny(['.', '/']) + 1);
        return JdeNamesOffered.Tables(SystemDictionaries.UsedBy(line.Connection)).Select(table => table with { Name = library + table.Name });
    }
}
