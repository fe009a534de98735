using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;

namespace Makini.PowerShell.Commands;

/// <summary>Lists orders to suppliers with their open lines (F4301, F4311).</summary>
/// <remarks>
/// -Supplier, -Item, -Branch and -NextStatus narrow it down. Get-JdeSalesOrder tells the same of customers' orders,
/// Get-JdeItemAvailability what is short.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdePurchaseOrder", SupportsPaging = true)]
[OutputType(typeof(JdePurchaseOrder))]
public sealed class GetJdePurchaseOrderCommand : OrderCmdlet
{
    private protected override RecordPages Read(BusinessReader reader, CancellationToken cancellationToken) =>
        new(QueryOf(OrderFiles.Purchasing).ReadAsync(reader, new JdePurchaseOrder(), cancellationToken));
}
