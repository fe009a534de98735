using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Entities;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Lists the entities of the unified API: in which families they are, what they have, what can be done with them.</summary>
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
