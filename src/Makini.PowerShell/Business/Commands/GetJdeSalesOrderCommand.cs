using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;

namespace Makini.PowerShell.Commands;

/// <summary>Lists orders of customers with their open lines (F4201, F4211).</summary>
/// <remarks>
/// -Customer, -Item, -Branch and -NextStatus narrow it down. Get-JdePurchaseOrder tells the same of orders to suppliers,
/// Get-JdeItemAvailability what can be promised.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeSalesOrder", SupportsPaging = true)]
[OutputType(typeof(JdeSalesOrder))]
public sealed class GetJdeSalesOrderCommand : OrderCmdlet
{
    private protected override RecordPages Read(BusinessReader reader, CancellationToken cancellationToken) =>
        new(QueryOf(OrderFiles.Sales).ReadAsync(reader, new JdeSalesOrder(), cancellationToken));
}
