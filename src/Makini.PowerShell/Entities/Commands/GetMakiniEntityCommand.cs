using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Reads records of any entity: by their keys, or all that a filter finds. Each entity has a cmdlet of its own, too.</summary>
/// <remarks>
/// This is for scripts that take the entity's name from somewhere, and for loops over entities; at a prompt the cmdlet of the entity is
/// shorter and completes more.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniEntity", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(MakiniEntity))]
public sealed class GetMakiniEntityCommand : GetEntityCmdlet
{
    /// <summary>The entity, by its name: WorkOrder. Get-MakiniEntityType lists them, and Tab completes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityNameCompleter))]
    public string Entity { get; set; } = "";

    /// <inheritdoc/>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = KeySet)]
    [ValidateNotNullOrEmpty]
    public override string[] Key { get; set; } = [];

    private protected override EntityType Type => EntityTypes.Find(Entity);
}
