namespace Makini.PowerShell.Tests.Connections;

/// <summary>One command over the connections of several customers, beside the account that they belong to.</summary>
public sealed class ManyConnectionsTests : AccountTestBase
{
    private const string Query = "Invoke-JdeQuery F0101 -First 5 -Property AN8";

    public ManyConnectionsTests(AccountFixture fixture)
        : base(fixture) => Engine.Get($"{Admin}; 'north', 'south' | ForEach-Object {{ Connect-Makini $_ -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url }}");

    [Theory]
    [InlineData($"Get-MakiniConnection | {Query} -Verbose")]
    [InlineData($"{Query} -Connection * -Verbose")]
    public void Each_row_says_which_connection_it_comes_from(string command)
    {
        var result = Engine.Run($"& {{ $ErrorActionPreference = 'Stop'; {command} }}").ThrowOnError();
        Assert.Equal(
            [.. Enumerable.Repeat("north", 5), .. Enumerable.Repeat("south", 5)],
            result.Output.Select(row => row.Properties["ConnectionName"].Value));
        Assert.Single(result.Verbose, line => line.Contains("'admin' is an account's connection", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"{Query} -Connection ADMIN")]
    [InlineData($"{Query} -Connection north, admin")]
    [InlineData($"{Query} -Connection (Get-MakiniConnection admin)")]
    [InlineData($"Set-MakiniConnection admin -Default; {Query}")]
    [InlineData($"'F0101' | ForEach-Object {{ [pscustomobject]@{{ Table = $_ }} }} | Invoke-JdeQuery -First 1 -Connection admin")]
    public void An_account_that_is_meant_is_an_error(string command)
    {
        var result = Engine.Run(command);
        Fails(result, "MakiniNotConnected", "-Connection <name>");
        Assert.Equal("admin", result.Error.TargetObject);
    }

    [Theory]
    [InlineData($"Get-MakiniConnection admin | {Query}")]
    [InlineData($"{Query} -Connection adm*")]
    public void An_account_alone_is_an_error(string command)
    {
        var result = Engine.Run(command);
        Fails(result, "MakiniNotConnected", "-Connection <name>");
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_connection_that_fails_keeps_no_other_from_being_read()
    {
        Engine.Get("$null = Connect-Makini broken -Token ([Net.NetworkCredential]::new('', 'wrong').SecurePassword) -BaseUri $sandbox.Url -NoTest");
        var result = Engine.Run($"Get-MakiniConnection | {Query}");
        Assert.Equal(10, result.Output.Count);
        Assert.StartsWith("MakiniTokenExpired,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("broken", result.Error.TargetObject);
    }

    [Fact]
    public void An_account_is_tested_and_renewed_like_any_other()
    {
        Assert.Equal([true, true, true], Engine.Get("Get-MakiniConnection | Test-MakiniConnection -Quiet").Select(answer => (bool)answer.BaseObject));
        Assert.Equal("account", (string)Engine.One("(Test-MakiniConnection admin).Status"));
        Assert.Equal("admin", (string)Engine.One("(Update-MakiniToken admin -PassThru).Name"));
    }
}
