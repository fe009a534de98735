using System.Management.Automation;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Commands;

/// <summary>Gets the connections that are open in this runspace.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniConnection")]
[OutputType(typeof(MakiniConnection))]
public sealed class GetMakiniConnectionCommand : PSCmdlet
{
    /// <summary>The names, wildcards allowed. Default: all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var open = RunspaceState.Current.Connections;
        foreach (var name in Name)
        {
            if (WildcardPattern.ContainsWildcardCharacters(name)) WriteObject(open.Match(name), enumerateCollection: true);
            else if (open.Find(name) is { } connection) WriteObject(connection);
            else WriteError(ErrorRecords.From(ConnectionResolver.NotFound(name, open)));
        }
    }
}
