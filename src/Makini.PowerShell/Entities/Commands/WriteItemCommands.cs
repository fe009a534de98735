using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Adds a material to work orders.</summary>
[Cmdlet(VerbsCommon.New, "MakiniWorkOrderMaterial", SupportsShouldProcess = true)]
[OutputType(typeof(MaterialItem))]
public sealed class NewMakiniWorkOrderMaterialCommand() : NewItemCmdlet<WorkOrder>("Materials");

/// <summary>Changes a material of a work order.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniWorkOrderMaterial", SupportsShouldProcess = true)]
[OutputType(typeof(MaterialItem))]
public sealed class SetMakiniWorkOrderMaterialCommand() : SetItemCmdlet<WorkOrder>("Materials");
