using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Vaults;

/// <summary>A vault that loses a write without a word, as SecretStore does when two processes write.</summary>
public sealed class LostWriteTests : VaultTestBase
{
    [Fact]
    public void A_lost_write_is_written_again()
    {
        Put(new System.Collections.Hashtable { ["access_token"] = "a1", ["refresh_token"] = "r1" });
        Vault.LoseWrites(1);
        Assert.Empty(Rotate().ThrowOnError().Warnings);
        Assert.Equal("a2", ReadSet().AccessToken.Secret);
    }

    [Fact]
    public void A_vault_that_goes_on_losing_is_reported()
    {
        Put(new System.Collections.Hashtable { ["access_token"] = "a1", ["refresh_token"] = "r1" });
        Vault.LoseWrites(2);
        Assert.Contains("does not keep", Assert.Single(Rotate().ThrowOnError().Warnings), StringComparison.Ordinal);
    }

    private RunResult Rotate() => Run(async (log, stop) =>
    {
        var tokens = new StoredTokens(Store, "acme");
        await tokens.WriteAsync(await tokens.ReadAsync(log, stop), Pair("a2", "r2"), log);
        return null;
    });
}
