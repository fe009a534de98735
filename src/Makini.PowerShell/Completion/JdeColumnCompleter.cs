namespace Makini.PowerShell.Completion;

/// <summary>Completes the columns of the file that -Table names and of the joined one, by alias, column name or friendly name; those of groups, where such come out.</summary>
public sealed class JdeColumnCompleter : Completer
{
    private const string Shown = "Property";

    private protected override IEnumerable<Offer> All(CommandLine line) =>
        line.Parameter == Shown && JdeGroupColumns.Of(line) is { Count: > 0 } groups ? groups : JdeNamesOffered.Columns(line);
}
