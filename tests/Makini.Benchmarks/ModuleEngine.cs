using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace Makini.Benchmarks;

/// <summary>A runspace of the real engine with the built module, connected to a server.</summary>
internal sealed class ModuleEngine : IDisposable
{
    private readonly Runspace _runspace;

    /// <param name="server">Where to connect to.</param>
    /// <param name="isTested">Whether to ask for the status at once.</param>
    public ModuleEngine(Uri server, bool isTested = true)
    {
        _runspace = OpenRunspace();
        using var token = new System.Security.SecureString();
        token.AppendChar('t');
        Run("Import-Module $args[0]", Manifest());
        Run("$null = Connect-Makini -BaseUri $args[0] -Token $args[1] -NoTest:$args[2] -Platform jd-edwards-world", server, token.Copy(), !isTested);
    }

    public IReadOnlyList<PSObject> Run(string script, params object[] arguments)
    {
        using var shell = Shell(script, arguments);
        var output = shell.Invoke();
        return shell.Streams.Error.Count > 0 ? throw shell.Streams.Error[0].Exception : output;
    }

    /// <summary>For what <see cref="Run"/> cannot do: stopping.</summary>
    public PowerShell Shell(string script, params object[] arguments)
    {
        var shell = PowerShell.Create(_runspace).AddScript(script);
        foreach (var argument in arguments) shell.AddArgument(argument);
        return shell;
    }

    public void Dispose() => _runspace.Dispose();

    /// <summary>A runspace without the module.</summary>
    public static Runspace OpenRunspace()
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows()) state.ExecutionPolicy = ExecutionPolicy.Bypass;
        var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        return runspace;
    }

    /// <summary>The path of the module's manifest.</summary>
    public static string Manifest()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var manifest = Path.Combine(folder.FullName, "Makini.psd1");
            if (File.Exists(manifest)) return manifest;
        }

        throw new FileNotFoundException("Makini.psd1 is in no folder above the benchmarks.");
    }
}
