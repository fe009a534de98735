using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Tests.Vaults;

/// <summary>Each failure has an id of its own and the command that mends it.</summary>
public sealed class VaultFailureTests : VaultTestBase
{
    private const string Marker = "marker-91f2-never-shown";

    [Fact]
    public void Without_the_module_it_says_how_to_install_it()
    {
        Engine.Run("$global:PSModuleAutoLoadingPreference = 'None'");
        IsMended(Read().Error, ErrorIds.VaultModuleMissing, "Install-Module Microsoft.PowerShell.SecretManagement");
    }

    [Fact]
    public void A_vault_that_is_not_registered_is_named()
    {
        var store = new VaultTokenStore(new SecretManagementVault("it's not there", new VaultThread(Engine.Runspace.InstanceId)), SecretName);
        var error = Read(store).Error;
        IsMended(error, ErrorIds.VaultMissing, "Register-SecretVault -Name 'it''s not there'");
        Assert.Equal("it's not there", error.TargetObject);
    }

    [Fact]
    public void A_locked_vault_is_an_error_with_the_command_that_unlocks_it()
    {
        Put(Secure("token-1"));
        Vault.Lock();
        IsMended(Read().Error, ErrorIds.VaultLocked, $"Unlock-SecretVault -Name '{Vault.Name}'");
        IsMended(Write(Pair("a", "b")).Error, ErrorIds.VaultLocked, "Unlock-SecretVault");
        IsMended(Remove().Error, ErrorIds.VaultLocked, "Unlock-SecretVault");
    }

    [Fact]
    public void The_command_that_unlocks_does_so()
    {
        Put(Secure("token-1"));
        Vault.Lock("sesame");
        var action = Read().Error.ErrorDetails.RecommendedAction.Replace("(Read-Host -AsSecureString)", "$args[0]");
        Engine.Get(action, Secure("sesame"));
        Assert.Equal("token-1", ReadSet().AccessToken.Secret);
    }

    [Fact]
    public void A_secret_that_is_not_there_is_named()
    {
        var error = Read().Error;
        IsMended(error, ErrorIds.SecretNotFound, $"Set-Secret -Vault '{Vault.Name}' -Name '{SecretName}'");
        Assert.Equal(SecretName, error.TargetObject);
        IsMended(Remove().Error, ErrorIds.SecretNotFound, "Set-Secret");
    }

    [Fact]
    public void Secrets_of_nearly_that_name_are_named()
    {
        Put(Secure("token-1"), "Makini-acne");
        Put(Secure("token-1"), "unlike");
        Assert.EndsWith("; near it: Makini-acne.", Read().Error.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes")]
    [InlineData("table without a token")]
    [InlineData("broken JSON")]
    [InlineData("no token")]
    public void A_secret_that_holds_no_token_is_refused(string kind)
    {
        Put(kind switch
        {
            "bytes" => new byte[] { 1, 2 },
            "table without a token" => new System.Collections.Hashtable { ["refresh_token"] = Marker },
            "broken JSON" => "{\"access_token\":\"" + Marker,
            _ => $"two words {Marker}",
        });
        var error = Read().Error;
        IsMended(error, ErrorIds.SecretInvalid, "Set-Secret");
        Assert.DoesNotContain(Marker, error.Exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vault_that_takes_nothing_is_quoted()
    {
        Vault.MakeReadOnly();
        var error = Write(Pair("a", "b")).Error;
        IsMended(error, ErrorIds.VaultUnavailable, "Get-SecretInfo -Vault");
        Assert.Contains("No permission 'set'", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vault_that_quotes_what_it_refuses_gives_no_secret_away()
    {
        Vault.RefuseTables();
        var result = Run(async (log, stop) =>
        {
            await Bridge.WriteAsync(SecretName, SecretForm.Table.Write(Pair(Marker, Marker + "2"))!, log, stop);
            return null;
        });
        Assert.Contains("***", result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Marker, result.Error.Exception.ToString(), StringComparison.Ordinal);
        Assert.Null(result.Error.Exception.InnerException);
        var remembered = Engine.Get("$global:Error.ToArray()").Select(e => (System.Management.Automation.ErrorRecord)e.BaseObject).ToList();
        Assert.DoesNotContain(remembered, e => e.InvocationInfo?.MyCommand?.Name == "Set-Secret");
    }

    [Fact]
    public void Being_busy_is_waited_for()
    {
        Put(Secure("token-1"));
        Vault.BeBusy(3);
        Assert.Equal("token-1", ReadSet().AccessToken.Secret);
    }

    [Fact]
    public void Being_busy_for_good_is_an_error()
    {
        Put(Secure("token-1"));
        Vault.BeBusy(int.MaxValue);
        var error = Read().Error;
        IsMended(error, ErrorIds.VaultUnavailable, "Get-SecretInfo");
        Assert.Contains("already running", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_for_a_busy_vault_can_be_stopped()
    {
        Vault.BeBusy(int.MaxValue);
        var result = Run(async (log, _) =>
        {
            using var stop = new CancellationTokenSource();
            var reading = Store.ReadAsync(log, stop.Token);
            await stop.CancelAsync();
            return await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        });
        result.ThrowOnError();
    }

    private RunResult Remove() => Run(async (log, stop) =>
    {
        await Store.RemoveAsync(log, stop);
        return null;
    });
}
