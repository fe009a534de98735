using Makini.PowerShell.Tests.Connections;

namespace Makini.PowerShell.Tests.Completion;

/// <summary>What somebody has listed is offered from then on, for the connection that has it.</summary>
public sealed class LearnedCompletionTests(AccountFixture fixture) : AccountTestBase(fixture)
{
    private const string Open = "$null = Connect-Makini jde -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url";

    [Fact]
    public void Statuses_are_offered_by_name_or_by_key()
    {
        Engine.Get(Open);
        Assert.Empty(Texts("Set-MakiniEntityStatus PurchaseOrder "));
        var statuses = Engine.Get("Get-MakiniEntityStatus PurchaseOrder").Select(status => (dynamic)status.BaseObject).ToList();
        var names = statuses.Select(status => (string)status.Name).ToList();
        var keys = statuses.Select(status => (string)status.Key).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), Bare("Set-MakiniEntityStatus PurchaseOrder ").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(names.Count, Texts("Set-MakiniPurchaseOrderStatus ").Count);
        Assert.Equal(keys.Order(StringComparer.Ordinal), Bare("New-MakiniPurchaseOrder -StatusKey ").Order(StringComparer.Ordinal));
        Assert.Contains(names[0], Engine.Complete($"New-MakiniPurchaseOrder -StatusKey {keys[0]}")[0].ToolTip, StringComparison.Ordinal);
        Assert.Empty(Texts("Set-MakiniEntityStatus WorkOrder "));
    }

    [Fact]
    public void Codes_are_offered_with_their_meaning()
    {
        Engine.Get(Open);
        Assert.Empty(Texts("Get-JdeUserDefinedCode 00 SS "));
        Assert.Empty(Texts("Get-JdeWorkOrder -Status "));
        var codes = Engine.Get("Get-JdeUserDefinedCode 00 SS");
        Assert.NotEmpty(codes);
        Assert.Equal(codes.Count, Texts("Get-JdeUserDefinedCode 00 SS ").Count);
        Assert.Equal(Texts("Get-JdeUserDefinedCode 00/SS -Code "), Texts("Get-JdeWorkOrder -Status "));
        Assert.Contains(Engine.Complete("Get-JdeWorkOrder -Status "), match => match.ToolTip != match.ListItemText);
    }

    [Fact]
    public void Raw_tables_are_offered()
    {
        Engine.Get(Open);
        var tables = Engine.Get("(Get-MakiniRawTable).Name").Select(name => name.ToString()).ToList();
        Assert.Equal(tables.Count, Texts("Get-MakiniRawData ").Count);
        Assert.Contains("Address Book", Engine.Complete("Get-MakiniRawTable F0101")[0].ToolTip, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_an_accounts_connections_are_offered_with_whose_they_are()
    {
        Engine.Get("$null = " + Admin);
        Assert.Empty(Texts("Get-MakiniConnectionMetadata "));
        dynamic remote = Engine.Get("Get-MakiniConnection -Remote -First 1")[0].BaseObject;
        var offered = Assert.Single(Engine.Complete("Get-MakiniConnectionMetadata "), match => match.ListItemText == (string)remote.Key);
        Assert.Contains((string)remote.Name, offered.ToolTip, StringComparison.Ordinal);
        Assert.Contains((string)remote.Key, Bare("Remove-MakiniConnection -Connection admin "));
    }

    [Fact]
    public void Records_and_fields_of_NetSuite_are_those_of_the_account()
    {
        Engine.Get(Open);
        Assert.Contains("employee", Texts("Get-NetSuiteRecordType "));
        Assert.Contains("firstname", Texts("Invoke-NetSuiteQuery -Record customer -Property "));
        Engine.Get("$null = Get-NetSuiteRecordType customer -IncludeField");
        Assert.DoesNotContain("employee", Texts("Get-NetSuiteRecordType "));
        Assert.Equal(["companyname"], Texts("Invoke-NetSuiteQuery -Record customer -Property id, com"));
        Assert.DoesNotContain("firstname", Texts("Invoke-NetSuiteQuery -Record customer -Property "));
        Assert.Equal(["'datecreated asc'", "'datecreated desc'"], Texts("Invoke-NetSuiteQuery -Record customer -OrderBy 'datecreated "));
        Assert.Equal(["\"companyname -like 'A*' -and isinactive\""], Texts("Invoke-NetSuiteQuery -Record customer -Filter \"companyname -like 'A*' -and isi"));
        Assert.Equal("Company Name: string", Engine.Complete("Invoke-NetSuiteQuery -Record customer -Property com")[0].ToolTip);
    }

    [Fact]
    public void Columns_are_those_of_the_connections_own_dictionary()
    {
        Engine.Get(Open + "; Connect-Makini other -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url -LibraryList MKDTA, MKCOM | Out-Null");
        Engine.Get("$null = Update-JdeDictionary -Force -Connection jde");
        Assert.Contains("ALPH", Texts("Invoke-JdeQuery F0101 -Connection jde -Property AL"));
        Assert.Contains("ALPH", Texts("Invoke-JdeQuery F0101 -Connection other -Property AL"));
        Assert.Equal(["MKCOM"], Texts("Invoke-JdeQuery F0101 -Connection other -Library MKC"));
        Assert.Empty(Texts("Invoke-JdeQuery F0101 -Connection jde -Library "));
    }

    [Theory]
    [InlineData("Get-MakiniEntity ", 45)]
    [InlineData("New-MakiniEntity ", 16)]
    [InlineData("Set-MakiniEntity ", 16)]
    [InlineData("Set-MakiniEntityStatus -Entity ", 4)]
    public void Entities_are_those_that_the_command_can_do_something_with(string line, int number) => Assert.Equal(number, Engine.Complete(line).Count);

    [Theory]
    [InlineData("Get-MakiniEntity wor", "WorkOrder")]
    [InlineData("Get-MakiniEntityType *order", "ProductionOrder PurchaseOrder")]
    [InlineData("Get-MakiniWorkOrder -OrderBy tit", "Title")]
    [InlineData("Get-MakiniWorkOrder -OrderBy 'Title d", "'Title desc'")]
    [InlineData("Get-MakiniEntity WorkOrder -OrderBy tit", "Title")]
    [InlineData("Get-MakiniWorkOrder -Filter 'tit", "'Title'")]
    [InlineData("Get-MakiniWorkOrder -Filter 'Title -notl", "'Title -notlike'")]
    [InlineData("Get-MakiniEntityItem WorkOrder mat", "Materials")]
    [InlineData("Get-MakiniEntity WorkOrder -Family ea", "Eam")]
    public void Entities_and_their_fields_are_built_in(string line, string first)
    {
        var found = Engine.Complete(line);
        Assert.StartsWith(first, string.Join(' ', found.Select(match => match.CompletionText)), StringComparison.OrdinalIgnoreCase);
        Assert.All(found, match => Assert.NotEmpty(match.ToolTip));
    }

    [Fact]
    public void Comparisons_say_what_they_do() =>
        Assert.Equal("Matches a pattern: 'A*'", Assert.Single(Engine.Complete("Get-MakiniWorkOrder -Filter 'Title -lik")).ToolTip);

    private IReadOnlyList<string> Texts(string line) =>
        [.. Engine.Complete(line).Where(match => match.ResultType == System.Management.Automation.CompletionResultType.ParameterValue).Select(match => match.CompletionText)];

    private IReadOnlyList<string> Bare(string line) => [.. Texts(line).Select(text => text.Trim('\''))];
}
