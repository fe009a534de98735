using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace Makini.Host.Engine;

/// <summary>
/// Out-Default that adds a recommendation to one kind of error: a command that everybody knows from PowerShell, but that is
/// not part of the bare engine.
/// </summary>
[Cmdlet("Out", "Default")]
internal sealed class AdvisingOutDefault : OutDefaultCommand
{
    public const string CommandName = "Out-Default";

    protected override void ProcessRecord()
    {
        if (InputObject?.BaseObject is ErrorRecord { Exception: CommandNotFoundException missing } error
            && PowerShellCommands.Contains(missing.CommandName))
        {
            error.ErrorDetails = new ErrorDetails("")
            {
                RecommendedAction = $"{missing.CommandName} is part of PowerShell itself, not of the engine in this host: install pwsh (https://aka.ms/powershell) and run the script there.",
            };
        }

        base.ProcessRecord();
    }
}
