using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Entities;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Lists the entities of the unified API: in which families they are, what they have, what can be done with them.</summary>
/// <remarks>
/// Create and Update are the fields that New- and Set- take, each with its kind and whether it must be there; Fields are the properties
/// of a record; SubResources the lists that belong to it. It is the built-in catalogue: nothing is sent, and what a connected system
/// really fills is not in it.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniEntityType")]
[OutputType(typeof(EntityType))]
public sealed class GetMakiniEntityTypeCommand : PSCmdlet
{
    /// <summary>Names, with wildcards if wanted: WorkOrder, Purchase*.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Entity")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityNameCompleter))]
    [SupportsWildcards]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Only entities of this family: Eam, Erp or Wms.</summary>
    [Parameter]
    public MakiniFamily Family { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            try
            {
                WriteObject(EntityTypes.Match(name).Where(entity => entity.Families.HasFlag(Family)), enumerateCollection: true);
            }
            catch (MakiniException e)
            {
                WriteError(ErrorRecords.From(e));
            }
        }
    }
}
