using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace Makini.Host.Engine;

/// <summary>The engine, ready to run: the commands of its core, and the module.</summary>
internal sealed class Session : IDisposable
{
    private readonly Runspace _runspace;

    public Session(MakiniHost host)
    {
        _runspace = RunspaceFactory.CreateRunspace(host, InitialState());
        // A pipeline runs on the thread that starts it: the interrupt comes on another one anyway.
        _runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        _runspace.Open();
        Runner = new PipelineRunner(_runspace, host.UserInterface);
    }

    public PipelineRunner Runner { get; }

    public Outcome ImportModule(string path)
    {
        var import = new Command("Import-Module");
        import.Parameters.Add("Name", path);
        import.Parameters.Add("ErrorAction", System.Management.Automation.ActionPreference.Stop);
        return Runner.Run(import);
    }

    public void Dispose() => _runspace.Dispose();

    private static InitialSessionState InitialState()
    {
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Remove(AdvisingOutDefault.CommandName, typeof(SessionStateCmdletEntry));
        state.Commands.Add(new SessionStateCmdletEntry(AdvisingOutDefault.CommandName, typeof(AdvisingOutDefault), helpFileName: null));
        // Only Windows has the policy; a script that the user names here is one the user wants to run.
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.RemoteSigned;
        return state;
    }
}
