using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Adds a material to work orders.</summary>
/// <remarks>The material is planned or used on the order: -RequiredQuantity and -UsedQuantity say how much of each.</remarks>
[Cmdlet(VerbsCommon.New, "MakiniWorkOrderMaterial", SupportsShouldProcess = true)]
[OutputType(typeof(MaterialItem))]
public sealed class NewMakiniWorkOrderMaterialCommand() : NewItemCmdlet<WorkOrder>("Materials");

/// <summary>Changes a material of a work order.</summary>
/// <remarks>
/// The order is named by -Key, the material in it by -ItemKey, which is the Key of what Get-MakiniWorkOrderMaterial gives.
/// </remarks>
[Cmdlet(VerbsCommon.Set, "MakiniWorkOrderMaterial", SupportsShouldProcess = true)]
[OutputType(typeof(MaterialItem))]
public sealed class SetMakiniWorkOrderMaterialCommand() : SetItemCmdlet<WorkOrder>("Materials");
