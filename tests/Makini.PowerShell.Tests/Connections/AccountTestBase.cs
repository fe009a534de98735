using System.Collections;
using System.Management.Automation;
using System.Reflection;
using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Tests.Vaults;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>An account in a sandbox, no connection open, and an empty vault.</summary>
public abstract class AccountTestBase : IClassFixture<AccountFixture>
{
    protected const string Admin = "Connect-Makini admin -ClientId $sandbox.ClientId -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url";

    protected AccountTestBase(AccountFixture fixture)
    {
        Engine = fixture.Engine;
        Engine.Get("Get-MakiniConnection | Disconnect-Makini -Confirm:$false; $Error.Clear(); $global:vault = $args[0]", Vault.Name);
        Engine.Host.Screen.Choices.Clear();
        Engine.Host.Screen.Prompts.Clear();
    }

    private protected PowerShellEngine Engine { get; }

    private protected StandInVault Vault { get; } = new();

    /// <summary>Stores the sandbox's newest pair as a user does, and gives it.</summary>
    protected Hashtable StorePair(string name = "Makini-acme")
    {
        var pair = new Hashtable
        {
            ["access_token"] = Plain("GetAccessToken"),
            ["refresh_token"] = Plain("GetRefreshToken"),
            ["client_id"] = (string)Engine.One("$sandbox.ClientId"),
            ["client_secret"] = Plain("GetClientSecret"),
        };
        Store(pair, name);
        return pair;
    }

    protected void Store(object secret, string name = "Makini-acme") =>
        Engine.Get(@"Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $vault -Name $args[0] -Secret $args[1]", name, secret);

    /// <summary>What the vault holds.</summary>
    protected dynamic Stored(string name = "Makini-acme") =>
        Engine.One(@"Microsoft.PowerShell.SecretManagement\Get-Secret -Vault $vault -Name $args[0] -AsPlainText", name);

    protected bool HasSecret(string name = "Makini-acme") =>
        Engine.Get(@"(Microsoft.PowerShell.SecretManagement\Get-SecretInfo -Vault $vault).Name").Any(o => o?.ToString() == name);

    /// <summary>The access token of the sandbox's system ends now.</summary>
    protected void Expire() => Call("ExpireAccessToken");

    /// <summary>The only error has the id and says what to type.</summary>
    private protected static void Fails(RunResult result, string id, string action)
    {
        var error = result.Error;
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(action, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    protected static string Name(PSObject connection) => (string)((dynamic)connection.BaseObject).Name;

    protected string Plain(string method) => (string)Engine.One($"[System.Net.NetworkCredential]::new('', $sandbox.{method}()).Password");

    private void Call(string method)
    {
        object sandbox = Engine.One("$sandbox");
        sandbox.GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(sandbox, null);
    }
}
