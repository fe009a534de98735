using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

/// <summary>An engine with a connection to a sandbox of its own. The tests that share it run one after the other.</summary>
public sealed class SandboxFixture : IDisposable
{
    public SandboxFixture() => Engine.Run(
        """
        $global:sandbox = Start-MakiniSandbox
        $null = Connect-Makini -Name jde -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken()
        """).ThrowOnError();

    internal PowerShellEngine Engine { get; } = new();

    /// <summary>How many requests the sandbox has had.</summary>
    internal long RequestCount => Engine.One("$sandbox.RequestCount");

    public void Dispose()
    {
        Engine.Run("$sandbox.Dispose()");
        Engine.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class SandboxCollection : ICollectionFixture<SandboxFixture>
{
    public const string Name = "JDE sandbox";
}
