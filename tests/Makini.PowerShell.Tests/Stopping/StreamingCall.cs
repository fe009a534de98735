namespace Makini.PowerShell.Tests.Stopping;

/// <summary>A call of a cmdlet that reads on and on, and the request in which it is caught.</summary>
/// <param name="Script">The call, on the connection 'held' or, of an account, 'account'; files go to $folder.</param>
/// <param name="Request">What is held.</param>
/// <param name="Leaves">The files that it leaves behind on purpose, to go on from.</param>
internal sealed record StreamingCall(string Script, HeldRequest Request, params string[] Leaves)
{
    private const string Passthrough = "/api/passthrough";
    private const string Status = "/api/integrations/current";

    public static IReadOnlyList<StreamingCall> All { get; } =
    [
        new("Invoke-JdeQuery F0911 -Route Sql", new(Passthrough, Passes: 3)),
        new("Invoke-JdeQuery F0911 -Route Ais", new(Passthrough, Passes: 3)),
        new("Invoke-JdeQuery F0911 -Route Raw", new("/api/raw/tables/F0911/data", Passes: 1)),
        new("Invoke-JdeQuery F0911 -Route Sql", new(Passthrough, AnswerBytes: 3_000)),
        new("Invoke-JdeQuery -Sql 'SELECT * FROM F0911'", new(Passthrough)),
        new("Invoke-JdeQuery F0911 -Count", new(Passthrough)),
        new("Get-MakiniWorkOrder", new("/work-orders", Passes: 1)),
        new("Get-MakiniWorkOrder", new("/work-orders", AnswerBytes: 3_000)),
        new("Get-MakiniEntity WorkOrder", new("/work-orders", Passes: 1)),
        new("Get-MakiniRawTable", new("/api/raw/")),
        new("Get-MakiniRawData F0911", new("/api/raw/", Passes: 1)),
        new("Invoke-MakiniRequest /api/eam/work-orders -All", new("/work-orders", Passes: 1)),
        new("Invoke-MakiniRequest /api/eam/work-orders -OutFile $folder/list.json", new("/work-orders", AnswerBytes: 3_000)),
        new("Invoke-MakiniPassthrough -Sql 'SELECT * FROM F0101'", new(Passthrough)),
        new("[Makini.Entities.Document] @{ Key = '1'; Url = '/api/eam/work-orders' } | Save-MakiniDocument $folder/plan.pdf", new("/work-orders", AnswerBytes: 3_000)),
        new("Export-JdeTable F0911 $folder/ledger.csv", new(Passthrough, Passes: 4), "ledger.csv.partial"),
        new("Invoke-NetSuiteQuery 'SELECT id FROM transaction ORDER BY id'", new(Passthrough, Passes: 2)),
        new("Get-NetSuiteRecordType", new(Passthrough)),
        new("Update-JdeDictionary", new(Passthrough)),
        new("Get-JdeUserDefinedCode 01 ST", new(Passthrough)),
        new("Get-JdeOpenPayable", new(Passthrough)),
        new("Get-JdeOpenReceivable", new(Passthrough)),
        new("Get-JdeTrialBalance", new(Passthrough)),
        new("Get-JdeItemAvailability", new(Passthrough)),
        new("Get-JdeSalesOrder", new(Passthrough)),
        new("Get-JdePurchaseOrder", new(Passthrough)),
        new("Get-JdeWorkOrder", new(Passthrough)),
        new("Get-JdeBillOfMaterial PMP-150 M30", new(Passthrough)),
        new("Get-JdeAsset", new(Passthrough)),
        new("Watch-MakiniConnection held -PollingInterval 1", new(Status, Passes: 1)),
        new("Wait-MakiniConnection held -PollingInterval 1", new(Status)),
        new("Test-MakiniConnection held", new(Status)),
        new("Get-MakiniConnection -Remote -Connection account", new("/connections")),
    ];

    /// <summary>Those that have given something before they are caught.</summary>
    public static IEnumerable<StreamingCall> WithOutput => All.Where(call => call.Request.Passes > 0 && call.Leaves.Length == 0 && !call.Script.StartsWith("Watch", StringComparison.Ordinal));

    public override string ToString() => Request.AnswerBytes > 0 ? $"{Script} (in its answer)" : Script;
}
