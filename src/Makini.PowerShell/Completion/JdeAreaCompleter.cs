namespace Makini.PowerShell.Completion;

/// <summary>Completes the areas that JDE files belong to.</summary>
public sealed class JdeAreaCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        SystemDictionaries.UsedBy(line.Connection).Tables.GroupBy(table => table.Area, StringComparer.Ordinal)
            .OrderBy(area => area.Key, StringComparer.Ordinal)
            .Select(area => new Offer(area.Key, $"{area.Count()} files, such as {string.Join(", ", area.Take(3).Select(table => table.Name))}"));
}
