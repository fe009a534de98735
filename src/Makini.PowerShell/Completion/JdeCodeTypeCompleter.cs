namespace Makini.PowerShell.Completion;

/// <summary>Completes the types of user defined codes (SS) of the product code that -System names.</summary>
public sealed class JdeCodeTypeCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        from table in JdeCodeTables.All(line)
        let parts = table.Name.Split('/')
        where parts[0].Equals(line.Text("System"), StringComparison.OrdinalIgnoreCase)
        select new Offer(parts[1], $"{table.Name}: {table.Tip}");
}
