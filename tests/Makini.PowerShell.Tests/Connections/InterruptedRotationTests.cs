using System.Collections;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>
/// Update-MakiniToken with a vault that breaks at one step. Whoever comes after a crash there has nothing but the vault, so what
/// it holds must open a connection and renew it.
/// </summary>
public sealed class InterruptedRotationTests(AccountFixture fixture) : AccountTestBase(fixture)
{
    private const string Connect = "$null = Connect-Makini acme -Vault $vault -BaseUri $sandbox.Url";

    [Theory]
    [InlineData("Update-MakiniToken acme", "read", 1, "MakiniVaultUnavailable")]
    [InlineData("Update-MakiniToken acme", "read", 2, "MakiniVaultUnavailable")]
    [InlineData("Update-MakiniToken acme", "write", 1, "MakiniVaultUnavailable")]
    [InlineData("Update-MakiniToken acme", "write", 2, "MakiniTokenNotStored")]
    [InlineData("Update-MakiniToken acme -Issue", "read", 1, "MakiniVaultUnavailable")]
    [InlineData("Update-MakiniToken acme -Issue", "write", 1, "MakiniVaultUnavailable")]
    [InlineData("Update-MakiniToken acme -Issue", "write", 2, "MakiniTokenNotStored")]
    public void A_step_that_fails_leaves_a_pair_that_works(string command, string call, int number, string errorId)
    {
        var before = StorePair();
        Engine.Get($"$null = {Admin}; {Connect}");
        Vault.Fail(call, number);

        Fails(Engine.Run(command), errorId, "Get-SecretInfo");

        Assert.Equal(before["refresh_token"], Stored()["refresh_token"]);
        IsUsable();
    }

    [Theory]
    [InlineData("Update-MakiniToken acme", 3)]
    [InlineData("Update-MakiniToken acme -Issue", 2)]
    public void A_new_pair_that_cannot_be_read_back_is_a_warning(string command, int number)
    {
        var before = StorePair();
        Engine.Get($"$null = {Admin}; {Connect}");
        Vault.Fail("read", number);

        var result = Engine.Run(command).ThrowOnError();

        Assert.Contains("could not be read back", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.NotEqual(before["access_token"], Stored()["access_token"]);
        IsUsable();
    }

    [Fact]
    public void A_session_that_could_not_store_its_new_pair_goes_on_and_stores_it()
    {
        var before = StorePair();
        Engine.Get(Connect);
        Vault.Fail("write", 2);
        Engine.Run("Update-MakiniToken acme");

        Assert.True((bool)Engine.One("Test-MakiniConnection acme -Quiet"));

        var after = (Hashtable)Stored();
        Assert.NotEqual(before["refresh_token"], after["refresh_token"]);
        Assert.Equal(Plain("GetAccessToken"), after["access_token"]);
        IsUsable();
    }

    /// <summary>For a session that knows only the vault.</summary>
    private void IsUsable()
    {
        Engine.Get($"Disconnect-Makini acme; {Connect}");
        Assert.True((bool)Engine.One("Test-MakiniConnection acme -Quiet"));
        Engine.Get("Update-MakiniToken acme");
        Assert.True((bool)Engine.One("Test-MakiniConnection acme -Quiet"));
    }
}
