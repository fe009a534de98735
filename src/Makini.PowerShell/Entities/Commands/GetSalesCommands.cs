using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Reads fulfillments.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniFulfillment", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Fulfillment))]
public sealed class GetMakiniFulfillmentCommand : GetEntityCmdlet<Fulfillment>;

/// <summary>Reads sales orders.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniSalesOrder", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(SalesOrder))]
public sealed class GetMakiniSalesOrderCommand : GetEntityCmdlet<SalesOrder>;

/// <summary>Reads shipment orders.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniShipmentOrder", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(ShipmentOrder))]
public sealed class GetMakiniShipmentOrderCommand : GetEntityCmdlet<ShipmentOrder>;
