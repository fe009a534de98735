using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace Makini.PowerShell.Tests.Engine;

/// <summary>A runspace of the real engine with the module imported, and a host that records what is shown.</summary>
internal sealed class PowerShellEngine : IDisposable
{
    public PowerShellEngine(
        bool importModule = true,
        Action<InitialSessionState>? configure = null,
        PSThreadOptions threadOptions = PSThreadOptions.Default,
        bool isInteractive = true)
    {
        Host = new RecordingHost(isInteractive);
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows()) state.ExecutionPolicy = ExecutionPolicy.Bypass;
        configure?.Invoke(state);
        Runspace = RunspaceFactory.CreateRunspace(Host, state);
        Runspace.ThreadOptions = threadOptions;
        Runspace.Open();
        if (importModule) Import().ThrowOnError();
    }

    public RecordingHost Host { get; }

    public Runspace Runspace { get; }

    public RunResult Import() => Run("Import-Module $args[0] -ErrorAction Stop", ModuleUnderTest.Manifest);

    /// <summary>Runs a script to its end. Errors are in the result, nothing is thrown.</summary>
    public RunResult Run(string script, params object?[] arguments)
    {
        using var shell = Shell(script, arguments);
        return RunResult.Of(shell);
    }

    /// <summary>Runs a script and gives its output; throws on any error.</summary>
    public IReadOnlyList<PSObject> Get(string script, params object?[] arguments) => Run(script, arguments).ThrowOnError().Output;

    /// <summary>Runs a script that has exactly one object as output, and gives that object itself.</summary>
    public dynamic One(string script, params object?[] arguments)
    {
        var only = Assert.Single(Get(script, arguments));
        return only.BaseObject is PSCustomObject ? only : only.BaseObject;
    }

    /// <summary>A shell of this runspace for what <see cref="Run"/> cannot do: stopping, running in the background.</summary>
    public System.Management.Automation.PowerShell Shell(string script, params object?[] arguments)
    {
        var shell = System.Management.Automation.PowerShell.Create(Runspace).AddScript(script);
        foreach (var argument in arguments) shell.AddArgument(argument);
        return shell;
    }

    /// <summary>What the tab key offers at the ^ of a command line, or at its end.</summary>
    public IReadOnlyList<CompletionResult> Complete(string line)
    {
        var cursor = line.IndexOf('^', StringComparison.Ordinal);
        using var shell = System.Management.Automation.PowerShell.Create(Runspace);
        return [.. CommandCompletion.CompleteInput(line.Replace("^", "", StringComparison.Ordinal), cursor < 0 ? line.Length : cursor, null, shell).CompletionMatches];
    }

    /// <summary>What the default views show of a script's output at a width, without colours.</summary>
    public string Show(string script, int width = 120, params object?[] arguments)
    {
        Host.Screen.Width = width;
        Host.Screen.Clear();
        Run($"& {{ {script} }} @args | Out-Host", arguments).ThrowOnError();
        return new StringDecorated(Host.Screen.Text).ToString(OutputRendering.PlainText);
    }

    /// <summary>Removes the module first: sandboxes would outlive the runspace.</summary>
    public void Dispose()
    {
        if (Runspace.RunspaceAvailability == RunspaceAvailability.Available) Run("Get-Module Makini | Remove-Module");
        Runspace.Dispose();
    }
}
