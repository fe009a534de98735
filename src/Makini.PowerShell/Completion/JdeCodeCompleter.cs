namespace Makini.PowerShell.Completion;

/// <summary>
/// Completes user defined codes: those of the table on the command line, else those of the column that the parameter is about. What
/// Get-JdeUserDefinedCode has read is offered, and of some columns what JD Edwards says of them itself.
/// </summary>
public sealed class JdeCodeCompleter : Completer
{
    private const string LedgerTypes = "09/LT";

    // Columns by command and parameter.
    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Get-JdeWorkOrder Status"] = "SRST",
        ["Get-JdeAsset Status"] = "EQST",
        ["Get-JdeOpenPayable PayStatus"] = "PST",
        ["Get-JdeOpenReceivable PayStatus"] = "PST",
        ["Get-JdeSalesOrder OrderType"] = "DCTO",
        ["Get-JdePurchaseOrder OrderType"] = "DCTO",
        ["Get-JdeSalesOrder NextStatus"] = "NXTR",
        ["Get-JdePurchaseOrder NextStatus"] = "NXTR",
        ["Get-JdeTrialBalance LedgerType"] = "LT",
        ["Get-JdeBillOfMaterial BillType"] = "TBM",
    };

    private static readonly Offer[] Ledgers =
    [
        new("AA", "Actual amounts"), new("AU", "Actual units"), new("BA", "Budget amounts"), new("BU", "Budget units"), new("CA", "Foreign currency"),
        new("XA", "Alternative currency"), new("YA", "Domestic origin"), new("ZA", "Foreign origin"),
    ];

    private protected override IEnumerable<Offer> All(CommandLine line)
    {
        if (TableOf(line) is not { } table) return [];
        List<Offer> read = [.. KnownNames.Of(line.Connection, KnownNames.CodesOf(table))];
        return read.Count == 0 && table == LedgerTypes ? Ledgers : read;
    }

    private static string? TableOf(CommandLine line)
    {
        if (line.Text("System") is { } system) return system.Contains('/') ? system : $"{system}/{line.Text("Type")}";
        return Columns.TryGetValue($"{line.Name} {line.Parameter}", out var column) ? SystemDictionaries.UsedBy(line.Connection).FindItem(column)?.UserDefinedCode : null;
    }
}
