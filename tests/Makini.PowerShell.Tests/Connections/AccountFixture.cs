using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>An engine with a sandbox of its own ($sandbox), for the tests of one class.</summary>
public sealed class AccountFixture : IDisposable
{
    public AccountFixture()
    {
        Assert.NotEmpty(ConfigurationFolder.Path);
        Engine.Run("$global:sandbox = Start-MakiniSandbox").ThrowOnError();
    }

    internal PowerShellEngine Engine { get; } = new();

    public void Dispose()
    {
        Engine.Run("$sandbox.Dispose()");
        Engine.Dispose();
    }
}
