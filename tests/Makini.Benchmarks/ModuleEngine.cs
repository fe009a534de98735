using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace Makini.Benchmarks;

/// <summary>A runspace of the real engine with the built module, connected to a server.</summary>
internal sealed class ModuleEngine : IDisposable
{
    private readonly Runspace _runspace;

    public ModuleEngine(Uri server)
    {
        _runspace = OpenRunspace();
        using var token = new System.Security.SecureString();
        token.AppendChar('t');
        Run("Import-Module $args[0]", Manifest());
        Run("$null = Connect-Makini -BaseUri $args[0] -Token $args[1]", server, token.Copy());
    }

    public IReadOnlyList<PSObject> Run(string script, params object[] arguments)
    {
        using var shell = PowerShell.Create(_runspace).AddScript(script);
        foreach (var argument in arguments) shell.AddArgument(argument);
        var output = shell.Invoke();
        return shell.HadErrors ? throw shell.Streams.Error[0].Exception : output;
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
