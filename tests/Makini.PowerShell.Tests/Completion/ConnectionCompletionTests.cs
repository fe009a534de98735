using Makini.PowerShell.Tests.Connections;

namespace Makini.PowerShell.Tests.Completion;

/// <summary>The names of connections, profiles and platforms.</summary>
public sealed class ConnectionCompletionTests : ConnectionTestBase
{
    [Theory]
    [InlineData("Test-MakiniConnection ", "'-odd'|acme-1|'Müller & Söhne'|'O''Brien'")]
    [InlineData("Test-MakiniConnection ac", "acme-1")]
    [InlineData("Get-JdeTable -Connection AC", "acme-1")]
    [InlineData("Test-MakiniConnection 'O''B", "'O''Brien'")]
    [InlineData("Test-MakiniConnection \"Mü", "'Müller & Söhne'")]
    [InlineData("Test-MakiniConnection *ö*", "'Müller & Söhne'")]
    [InlineData("Get-MakiniWorkOrder -Connection acme-1,o", "'O''Brien'")]
    public void Open_connections_are_offered_in_quotes_where_they_need_them(string line, string names)
    {
        foreach (var name in new[] { "acme-1", "O'Brien", "Müller & Söhne", "-odd" }) Engine.Run("Connect-Makini -Name $args[0] -Token $args[1] -BaseUri $args[2]", name, Secure(Canary), Service.Url).ThrowOnError();
        Assert.Equal(names, string.Join('|', Engine.Complete(line).Select(match => match.CompletionText)));
    }

    [Fact]
    public void What_is_offered_runs()
    {
        Connect("O'Brien & Co\" $x").ThrowOnError();
        var offered = Assert.Single(Engine.Complete("Test-MakiniConnection "));
        Assert.Equal("O'Brien & Co\" $x", ((dynamic)Engine.One($"Test-MakiniConnection {offered.CompletionText}")).Name);
    }

    [Fact]
    public void A_tip_says_what_is_behind_a_connection_and_no_secret()
    {
        Connect("acme", "-Environment Production").ThrowOnError();
        var tip = Assert.Single(Engine.Complete("Test-MakiniConnection ac")).ToolTip;
        Assert.Contains("jd-edwards-world", tip, StringComparison.Ordinal);
        Assert.Contains(Service.Url, tip, StringComparison.Ordinal);
        Assert.Contains("Production", tip, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, tip, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Connect-Makini -Platform net", "netsuite", "NetSuite")]
    [InlineData("New-MakiniConnection x -Provider jd-edwards-w", "jd-edwards-world", "Oracle JD Edwards World")]
    [InlineData("Get-MakiniPlatform jd*one", "jd-edwards-enterprise-one", "JD Edwards EnterpriseOne")]
    [InlineData("Get-MakiniConnection -Remote -Status in", "Inactive|'In progress'", "credit")]
    public void What_is_built_in_needs_no_connection(string line, string names, string tip)
    {
        var found = Engine.Complete(line);
        Assert.Equal(names, string.Join('|', found.Select(match => match.CompletionText)));
        Assert.Contains(tip, found[0].ToolTip, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Connect-Makini -Profile ")]
    [InlineData("Get-MakiniProfile ")]
    [InlineData("Remove-MakiniProfile ")]
    [InlineData("Save-MakiniProfile ")]
    public void Profiles_are_offered_with_where_their_token_is(string command)
    {
        Assert.NotEmpty(ConfigurationFolder.Path);
        Environment.SetEnvironmentVariable("MAKINI_COMPLETION", Canary);
        Engine.Run("Connect-Makini 'Profile of O''Brien' -EnvironmentVariable MAKINI_COMPLETION -BaseUri $args[0] -Platform netsuite -SaveProfile", Service.Url).ThrowOnError();
        var offered = Assert.Single(Engine.Complete(command + "'profile of"));
        Assert.Equal("'Profile of O''Brien'", offered.CompletionText);
        Assert.Contains("netsuite", offered.ToolTip, StringComparison.Ordinal);
        Assert.Contains("MAKINI_COMPLETION", offered.ToolTip, StringComparison.Ordinal);
        Engine.Run("Remove-MakiniProfile 'Profile of O''Brien'").ThrowOnError();
    }
}
