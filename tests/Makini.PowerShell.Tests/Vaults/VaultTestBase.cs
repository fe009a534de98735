using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Security;
using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Tests.Vaults;

/// <summary>An engine and a vault; the connection is opened in this engine's runspace.</summary>
public abstract class VaultTestBase : IDisposable
{
    protected const string SecretName = "Makini-acme";

    protected VaultTestBase()
    {
        Engine = NewEngine();
        Store = StoreOf(Engine);
    }

    private protected StandInVault Vault { get; } = new();

    private protected PowerShellEngine Engine { get; }

    private protected VaultTokenStore Store { get; }

    private protected SecretManagementVault Bridge => BridgeOf(Engine);

    private protected static PowerShellEngine NewEngine(bool isInteractive = true) => new(
        importModule: false,
        state => state.Commands.Add(new SessionStateCmdletEntry("Invoke-VaultWork", typeof(InvokeVaultWorkCommand), null)),
        isInteractive: isInteractive);

    protected static SecureString Secure(string text) => SecretText.Hide(text);

    private protected static TokenSet Pair(string access, string refresh) => new(new AccessToken(access), refresh, "client-1", "client-secret-1");

    /// <summary>The vault for a connection that is opened in the runspace of an engine.</summary>
    private protected SecretManagementVault BridgeOf(PowerShellEngine engine) => new(Vault.Name, new VaultThread(engine.Runspace.InstanceId));

    private protected VaultTokenStore StoreOf(PowerShellEngine engine) => new(BridgeOf(engine), SecretName);

    /// <summary>Stores a secret as a user does.</summary>
    protected void Put(object secret, string name = SecretName) =>
        Engine.Get("Set-Secret -Vault $args[0] -Name $args[1] -Secret $args[2]", Vault.Name, name, secret);

    /// <summary>Reads a secret as a user does.</summary>
    protected object Take(bool asPlainText = true) =>
        Assert.Single(Engine.Get("Get-Secret -Vault $args[0] -Name $args[1] -AsPlainText:$args[2]", Vault.Name, SecretName, asPlainText)).BaseObject;

    /// <summary>Runs work in a cmdlet.</summary>
    private protected RunResult Run(Func<ICallLog, CancellationToken, Task<object?>> work, PowerShellEngine? engine = null) =>
        (engine ?? Engine).Run("Invoke-VaultWork $args[0]", work);

    private protected RunResult Read(VaultTokenStore? store = null, PowerShellEngine? engine = null) =>
        Run(async (log, stop) => await (store ?? Store).ReadRequiredAsync(log, stop), engine);

    private protected TokenSet ReadSet() => (TokenSet)Assert.Single(Read().ThrowOnError().Output).BaseObject;

    private protected RunResult Write(TokenSet set, PowerShellEngine? engine = null) => Run(
        async (log, stop) =>
        {
            await Store.WriteAsync(set, log, stop);
            return null;
        },
        engine);

    /// <summary>The error has the id, and says what to type: something that PowerShell can run.</summary>
    protected static void IsMended(ErrorRecord error, string id, string command)
    {
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        var action = error.ErrorDetails.RecommendedAction;
        Assert.StartsWith(command, action, StringComparison.Ordinal);
        Parser.ParseInput(action, out _, out var faults);
        Assert.Empty(faults);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Engine.Dispose();
}
