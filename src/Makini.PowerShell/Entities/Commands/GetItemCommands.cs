using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Reads the materials of work orders.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniWorkOrderMaterial", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(MaterialItem))]
public sealed class GetMakiniWorkOrderMaterialCommand() : GetItemCmdlet<WorkOrder>("Materials");

/// <summary>Reads which custom fields work orders have.</summary>
/// <remarks>
/// These are the fields that the connected system has besides; their values are properties of the work orders themselves, and
/// -AdditionalProperty sets them.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniWorkOrderCustomField", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(CustomField))]
public sealed class GetMakiniWorkOrderCustomFieldCommand() : GetItemCmdlet<WorkOrder>("CustomFields");

/// <summary>Reads the materials of preventive maintenances.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniPreventiveMaintenanceMaterial", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(MaterialItem))]
public sealed class GetMakiniPreventiveMaintenanceMaterialCommand() : GetItemCmdlet<PreventiveMaintenance>("Materials");

/// <summary>Reads the materials of assets.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniAssetMaterial", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(MaterialItem))]
public sealed class GetMakiniAssetMaterialCommand() : GetItemCmdlet<Asset>("Materials");

/// <summary>Reads the materials of templates of assets.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniAssetTemplateMaterial", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(MaterialItem))]
public sealed class GetMakiniAssetTemplateMaterialCommand() : GetItemCmdlet<AssetTemplate>("Materials");

/// <summary>Reads the materials of production orders.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniProductionOrderMaterial", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(MaterialItem))]
public sealed class GetMakiniProductionOrderMaterialCommand() : GetItemCmdlet<ProductionOrder>("Materials");

/// <summary>Reads what materials are made of.</summary>
/// <remarks>They are the parts of an assembly, one level down.</remarks>
[Cmdlet(VerbsCommon.Get, "MakiniMaterialChild", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(MaterialItem))]
public sealed class GetMakiniMaterialChildCommand() : GetItemCmdlet<Material>("Children");

/// <summary>Reads a list that belongs to records of any entity: the materials of a work order.</summary>
/// <remarks>
/// Which lists an entity has is in SubResources of Get-MakiniEntityType. Lists that are much used have cmdlets of their own:
/// Get-MakiniWorkOrderMaterial, Get-MakiniAssetMaterial.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniEntityItem", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(MakiniEntity))]
public sealed class GetMakiniEntityItemCommand : GetItemCmdlet
{
    /// <summary>The entity, by its name: WorkOrder. Get-MakiniEntityType lists them, and Tab completes.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityNameCompleter))]
    public string Entity { get; set; } = "";

    /// <summary>The list that belongs to the records: Materials. Tab completes those that the entity has.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityListCompleter))]
    public string List { get; set; } = "";

    /// <inheritdoc/>
    [Parameter(Position = 2)]
    [ValidateNotNullOrEmpty]
    public override string[]? Key { get; set; }

    private protected override EntityType Type => EntityTypes.Find(Entity);

    private protected override EntitySubResource SubResource => EntityTypes.FindList(Type, List);
}
