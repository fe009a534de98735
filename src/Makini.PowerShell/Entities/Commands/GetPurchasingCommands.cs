using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Reads purchase orders.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniPurchaseOrder", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(PurchaseOrder))]
public sealed class GetMakiniPurchaseOrderCommand : GetEntityCmdlet<PurchaseOrder>;

/// <summary>Reads lines of purchase orders.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniPurchaseOrderLineItem", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(PurchaseOrderLineItem))]
public sealed class GetMakiniPurchaseOrderLineItemCommand : GetEntityCmdlet<PurchaseOrderLineItem>;

/// <summary>Reads purchase requisitions.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniPurchaseRequisition", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(PurchaseRequisition))]
public sealed class GetMakiniPurchaseRequisitionCommand : GetEntityCmdlet<PurchaseRequisition>;

/// <summary>Reads receipts.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniReceipt", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Receipt))]
public sealed class GetMakiniReceiptCommand : GetEntityCmdlet<Receipt>;

/// <summary>Reads receivings.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniReceiving", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Receiving))]
public sealed class GetMakiniReceivingCommand : GetEntityCmdlet<Receiving>;

/// <summary>Reads requests for quotation.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniRequestForQuotation", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(RequestForQuotation))]
public sealed class GetMakiniRequestForQuotationCommand : GetEntityCmdlet<RequestForQuotation>;

/// <summary>Reads return orders.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniReturnOrder", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(ReturnOrder))]
public sealed class GetMakiniReturnOrderCommand : GetEntityCmdlet<ReturnOrder>;
