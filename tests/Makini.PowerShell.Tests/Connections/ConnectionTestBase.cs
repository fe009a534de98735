using System.Security;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>An engine and a service to connect to.</summary>
public abstract class ConnectionTestBase : IDisposable
{
    /// <summary>A token that must never be seen anywhere.</summary>
    protected const string Canary = "canary-7f3a91d2-never-shown";

    protected static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private protected PowerShellEngine Engine { get; } = new();

    private protected TestService Service { get; } = new();

    protected static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var c in text) secure.AppendChar(c);
        return secure;
    }

    /// <summary>Connects to the service under a name, with more parameters if wanted.</summary>
    private protected RunResult Connect(string name = "one", string parameters = "") =>
        Engine.Run($"Connect-Makini $args[0] -Token $args[1] -BaseUri $args[2] {parameters}", name, Secure(Canary), Service.Url);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Engine.Dispose();
        Service.Dispose();
    }
}
