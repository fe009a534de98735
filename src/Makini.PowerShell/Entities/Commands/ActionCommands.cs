using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Sets what is there of materials.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniMaterialInventory", SupportsShouldProcess = true)]
[OutputType(typeof(Material))]
public sealed class SetMakiniMaterialInventoryCommand() : ActionCmdlet<Material>("Inventory");

/// <summary>Says that shipments were delivered.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniShipmentOrderDelivered", SupportsShouldProcess = true)]
[OutputType(typeof(ShipmentOrder))]
public sealed class SetMakiniShipmentOrderDeliveredCommand() : ActionCmdlet<ShipmentOrder>("Delivered");
