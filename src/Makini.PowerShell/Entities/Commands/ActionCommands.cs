using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Sets what is there of materials.</summary>
/// <remarks>
/// It replaces what the connected system knows of a material's stock; for a correction that is booked, see New-MakiniStockAdjustment.
/// </remarks>
[Cmdlet(VerbsCommon.Set, "MakiniMaterialInventory", SupportsShouldProcess = true)]
[OutputType(typeof(Material))]
public sealed class SetMakiniMaterialInventoryCommand() : ActionCmdlet<Material>("Inventory");

/// <summary>Says that shipments were delivered.</summary>
/// <remarks>There is nothing to give but the shipment: the service itself sets status and time.</remarks>
[Cmdlet(VerbsCommon.Set, "MakiniShipmentOrderDelivered", SupportsShouldProcess = true)]
[OutputType(typeof(ShipmentOrder))]
public sealed class SetMakiniShipmentOrderDeliveredCommand() : ActionCmdlet<ShipmentOrder>("Delivered");
