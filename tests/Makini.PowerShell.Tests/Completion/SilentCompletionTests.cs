using Makini.PowerShell.Tests.Connections;

namespace Makini.PowerShell.Tests.Completion;

/// <summary>Completion asks no service, and is never an error.</summary>
public sealed class SilentCompletionTests : ConnectionTestBase
{
    public static TheoryData<string> Lines =>
    [
        "Test-MakiniConnection ", "Connect-Makini -Profile ", "Connect-Makini -Platform ", "Get-MakiniConnection -Remote -Status ", "Get-MakiniConnectionMetadata ",
        "Get-MakiniEntity ", "Get-MakiniWorkOrder -OrderBy ", "Get-MakiniWorkOrder -Filter 'Ti", "Get-MakiniEntityItem WorkOrder ", "Set-MakiniEntityStatus WorkOrder ",
        "Set-MakiniWorkOrderStatus ", "New-MakiniWorkOrder -StatusKey ", "Invoke-JdeQuery F0", "Invoke-JdeQuery F0101 -Property ", "Invoke-JdeQuery F0101 -Filter 'A",
        "Invoke-JdeQuery F0101 -OrderBy ", "Invoke-JdeQuery F4211 -Join F0101 -On ", "Invoke-JdeQuery F0911 -GroupBy LT -Having '", "Invoke-JdeQuery F0101 -Library ",
        "Get-JdeUserDefinedCode ", "Get-JdeUserDefinedCode 01 ", "Get-JdeUserDefinedCode 01 ST ", "Get-JdeWorkOrder -Status ", "Get-JdeTrialBalance -LedgerType ",
        "Get-MakiniRawData ", "Get-MakiniRawData F0101 -Filter 'AB", "Get-MakiniRawData F0101 -OrderBy ", "Get-MakiniRawTable ",
        "Invoke-NetSuiteQuery -Record ", "Invoke-NetSuiteQuery -Record customer -Property ",
        "Invoke-NetSuiteQuery -Record customer -Filter 'c", "Invoke-NetSuiteQuery -Record customer -OrderBy ", "Get-NetSuiteRecordType ", "Get-JdeTable -Area ",
        "Invoke-JdeQuery F0101 -Connection none -Property ", "Invoke-JdeQuery F0101 -Connection [ -Property ", "Invoke-JdeQuery [ -Property ", "Test-MakiniConnection `", "Test-MakiniConnection [",
        "Invoke-JdeQuery $null -Property ", "Invoke-JdeQuery F0101 -Connection $null -Property ", "Get-JdeUserDefinedCode $null ", "Invoke-NetSuiteQuery -Record 5 -Property ",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Without_a_connection_nothing_fails(string line) => Silent(line);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_service_that_answers_nobody_is_not_asked(string line)
    {
        Connect("dead", "-NoTest").ThrowOnError();
        Service.IsSilent = true;
        var asked = Service.Requests.Count;
        Silent(line);
        Assert.Equal(asked, Service.Requests.Count);
    }

    private void Silent(string line)
    {
        Engine.Run("$Error.Clear()");
        Assert.All(Engine.Complete(line), match => Assert.NotEmpty(match.ToolTip));
        Assert.Empty(Engine.Get("$Error"));
        Assert.Empty(Engine.Host.Screen.Prompts);
    }
}
