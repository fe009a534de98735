namespace Makini.PowerShell.Completion;

/// <summary>Completes the product codes of user defined codes (00), and once a / is typed their tables (00/SS).</summary>
public sealed class JdeCodeSystemCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line)
    {
        var tables = JdeCodeTables.All(line);
        if (line.Typed.Contains('/')) return tables;
        return tables.GroupBy(table => table.Name.Split('/')[0], StringComparer.OrdinalIgnoreCase)
            .Select(system => new Offer(system.Key, $"{string.Join(" ", system.Select(table => table.Name.Split('/')[1]).Take(20))}: {string.Join(", ", system.Select(table => table.Tip).Take(3))}"));
    }
}
