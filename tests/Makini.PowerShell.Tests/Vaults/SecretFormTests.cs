using System.Collections;
using System.Management.Automation;
using System.Security;

namespace Makini.PowerShell.Tests.Vaults;

/// <summary>What is read is written back alike; what is new is a Hashtable, or a text where the vault takes none.</summary>
public sealed class SecretFormTests : VaultTestBase
{
    [Fact]
    public void A_Hashtable_keeps_what_else_is_in_it()
    {
        Put(new Hashtable { ["Access_Token"] = "a1", ["refresh_token"] = "r1", ["expires_at"] = "2026-01-02T03:04:05Z", ["note"] = "mine" });
        var read = ReadSet();
        Assert.Equal("a1", read.AccessToken.Secret);
        Assert.Equal("r1", read.RefreshToken);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), read.ExpiresAt);

        Write(Pair("a2", "r2")).ThrowOnError();
        var table = Assert.IsType<Hashtable>(Take());
        Assert.Equal("a2", table["Access_Token"]);
        Assert.Equal("r2", table["refresh_token"]);
        Assert.Equal("mine", table["note"]);
        Assert.Equal("client-1", table["client_id"]);
        Assert.False(table.ContainsKey("expires_at"));
        Assert.Equal("a2", ReadSet().AccessToken.Secret);
    }

    [Fact]
    public void A_SecureString_stays_a_bare_token()
    {
        Put(Secure("a1"));
        Assert.Equal("a1", ReadSet().AccessToken.Secret);
        Write(new TokenSet(new AccessToken("a2"))).ThrowOnError();
        Assert.Equal("a2", Take());
        Assert.IsType<SecureString>(Take(asPlainText: false));
    }

    [Fact]
    public void A_bare_token_that_gets_a_pair_becomes_a_table()
    {
        Put(Secure("a1"));
        ReadSet();
        Write(Pair("a2", "r2")).ThrowOnError();
        Assert.Equal("r2", Assert.IsType<Hashtable>(Take())["refresh_token"]);
    }

    [Fact]
    public void JSON_text_keeps_what_else_is_in_it()
    {
        Put(" {\"access_token\":\"a1\",\"refresh_token\":\"r1\",\"expires_at\":1767323045,\"note\":{\"mine\":[1,true]}}");
        var read = ReadSet();
        Assert.Equal("r1", read.RefreshToken);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), read.ExpiresAt);
        Write(Pair("a2", "r2")).ThrowOnError();
        var text = Assert.IsType<string>(Take());
        Assert.Contains("\"access_token\":\"a2\"", text, StringComparison.Ordinal);
        Assert.Contains("\"note\":{\"mine\":[1,true]}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PSCredential_keeps_its_user_name()
    {
        Put(new PSCredential("operator", Secure("a1")));
        Assert.Equal("a1", ReadSet().AccessToken.Secret);
        Write(new TokenSet(new AccessToken("a2"))).ThrowOnError();
        var credential = Assert.IsType<PSCredential>(Take(asPlainText: false));
        Assert.Equal("operator", credential.UserName);
        Assert.Equal("a2", credential.GetNetworkCredential().Password);
    }

    [Fact]
    public void A_new_secret_is_a_table_of_texts()
    {
        Write(Pair("a1", "r1")).ThrowOnError();
        var table = Assert.IsType<Hashtable>(Take());
        Assert.Equal(["access_token", "client_id", "client_secret", "refresh_token"], table.Keys.Cast<string>().Order());
        Assert.All(table.Values.Cast<object>(), value => Assert.IsType<string>(value));
    }

    [Fact]
    public void A_vault_that_takes_no_table_gets_a_text()
    {
        Vault.RefuseTables();
        Write(Pair("a1", "r1")).ThrowOnError();
        Assert.StartsWith("{\"access_token\":\"a1\"", Assert.IsType<string>(Take()), StringComparison.Ordinal);
        Write(Pair("a2", "r2")).ThrowOnError();
        Assert.Equal("r2", ReadSet().RefreshToken);
    }
}
