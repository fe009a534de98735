using System.Collections;
using System.Security;

namespace Makini.PowerShell.Tests.Connections;

public sealed class VaultConnectionTests(AccountFixture fixture) : AccountTestBase(fixture)
{
    private const string Connect = "Connect-Makini acme -Vault $vault -BaseUri $sandbox.Url";

    [Fact]
    public void The_secret_is_found_by_the_name_of_the_connection()
    {
        StorePair();
        dynamic connection = Engine.One(Connect);
        Assert.Equal("acme", (string)connection.Name);
        Assert.Equal("jd-edwards-world", (string)connection.Platform);
    }

    [Fact]
    public void A_secret_may_have_another_name()
    {
        StorePair("customer-7");
        Assert.True((bool)Engine.One($"{Connect} -SecretName customer-7 | Test-MakiniConnection -Quiet"));
    }

    [Fact]
    public void A_bare_token_will_do()
    {
        Store(Secure(Plain("GetAccessToken")));
        Engine.Get(Connect);
        Fails(Engine.Run("Update-MakiniToken acme"), "MakiniSecretInvalid", "Update-MakiniToken -Issue");
    }

    [Fact]
    public void A_new_token_in_the_vault_is_taken_when_the_old_one_is_refused()
    {
        Store(Secure("stale"));
        Engine.Get($"{Connect} -NoTest");
        Store(Secure(Plain("GetAccessToken")));
        Assert.True((bool)Engine.One("Test-MakiniConnection acme -Quiet"));
    }

    [Fact]
    public void A_token_that_ended_is_renewed_once_and_stored()
    {
        var before = StorePair();
        Engine.Get(Connect);
        Expire();
        Assert.True((bool)Engine.One("Test-MakiniConnection acme -Quiet"));
        var after = (Hashtable)Stored();
        Assert.NotEqual(before["access_token"], after["access_token"]);
        Assert.NotEqual(before["refresh_token"], after["refresh_token"]);
        Assert.Equal(before["client_secret"], after["client_secret"]);
        Assert.Equal(Plain("GetAccessToken"), after["access_token"]);
    }

    [Fact]
    public void Updating_stores_a_new_pair()
    {
        var before = StorePair();
        Engine.Get(Connect);
        dynamic updated = Engine.One("Update-MakiniToken acme -PassThru");
        Assert.Equal("acme", (string)updated.Name);
        Assert.NotEqual(before["refresh_token"], Stored()["refresh_token"]);
        Assert.True((bool)Engine.One("Test-MakiniConnection acme -Quiet"));
    }

    [Fact]
    public void WhatIf_renews_nothing()
    {
        var before = StorePair();
        Engine.Get($"$null = {Connect}; Update-MakiniToken -WhatIf");
        Assert.Equal(before["refresh_token"], Stored()["refresh_token"]);
    }

    [Fact]
    public void An_issued_token_goes_into_the_secret_and_the_rest_of_it_stays()
    {
        var before = StorePair();
        Engine.Get($"{Admin}; {Connect}");
        Engine.Get("Update-MakiniToken acme -Issue");
        Assert.NotEqual(before["access_token"], Stored()["access_token"]);
        Assert.Equal(before["refresh_token"], Stored()["refresh_token"]);
        Assert.True((bool)Engine.One("Test-MakiniConnection acme -Quiet"));
    }

    [Fact]
    public void A_vault_that_takes_nothing_is_found_out_before_the_pair_is_spent()
    {
        var before = StorePair();
        Engine.Get(Connect);
        Vault.MakeReadOnly();
        Fails(Engine.Run("Update-MakiniToken acme"), "MakiniVaultUnavailable", "Get-SecretInfo");
        Assert.Equal(before["access_token"], Plain("GetAccessToken"));
        Assert.True((bool)Engine.One("Test-MakiniConnection acme -Quiet"));
    }

    [Fact]
    public void Each_failure_of_a_vault_says_what_to_type()
    {
        Fails(Engine.Run("Connect-Makini acme -Vault none -BaseUri $sandbox.Url"), "MakiniVaultMissing", "Register-SecretVault -Name 'none'");
        Fails(Engine.Run(Connect), "MakiniSecretNotFound", "Set-Secret -Vault");
        Store("{ }");
        Fails(Engine.Run(Connect), "MakiniSecretInvalid", "Set-Secret -Vault");
        StorePair();
        Vault.Lock();
        Fails(Engine.Run(Connect), "MakiniVaultLocked", "Unlock-SecretVault");
        Assert.Empty(Engine.Get("Get-MakiniConnection"));
    }

    [Fact]
    public void Disconnecting_may_remove_the_secret()
    {
        StorePair();
        Engine.Get($"$null = {Connect}; Disconnect-Makini -RemoveSecret -WhatIf");
        Assert.True(HasSecret());
        Engine.Get("Disconnect-Makini -RemoveSecret");
        Assert.False(HasSecret());
        Assert.Empty(Engine.Get("Get-MakiniConnection"));
    }

    [Fact]
    public void A_secret_that_cannot_be_removed_keeps_the_connection_open()
    {
        StorePair();
        Engine.Get(Connect);
        Vault.Lock();
        Fails(Engine.Run("Disconnect-Makini acme -RemoveSecret"), "MakiniVaultLocked", "Unlock-SecretVault");
        Assert.Single(Engine.Get("Get-MakiniConnection acme"));
    }

    [Fact]
    public void A_connection_without_a_secret_has_none_to_remove()
    {
        Engine.Get("Connect-Makini acme -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url");
        Fails(Engine.Run("Disconnect-Makini acme -RemoveSecret"), "MakiniSecretNotFound", "Disconnect-Makini 'acme'");
    }

    private static SecureString Secure(string text) => new System.Net.NetworkCredential("", text).SecurePassword;
}
