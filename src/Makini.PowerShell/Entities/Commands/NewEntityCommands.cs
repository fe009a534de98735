using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Makes an asset.</summary>
[Cmdlet(VerbsCommon.New, "MakiniAsset", SupportsShouldProcess = true)]
[OutputType(typeof(Asset))]
public sealed class NewMakiniAssetCommand : NewEntityCmdlet<Asset>;

/// <summary>Makes a customer.</summary>
[Cmdlet(VerbsCommon.New, "MakiniCustomer", SupportsShouldProcess = true)]
[OutputType(typeof(Customer))]
public sealed class NewMakiniCustomerCommand : NewEntityCmdlet<Customer>;

/// <summary>Makes a fulfillment.</summary>
[Cmdlet(VerbsCommon.New, "MakiniFulfillment", SupportsShouldProcess = true)]
[OutputType(typeof(Fulfillment))]
public sealed class NewMakiniFulfillmentCommand : NewEntityCmdlet<Fulfillment>;

/// <summary>Makes an invoice.</summary>
[Cmdlet(VerbsCommon.New, "MakiniInvoice", SupportsShouldProcess = true)]
[OutputType(typeof(Invoice))]
public sealed class NewMakiniInvoiceCommand : NewEntityCmdlet<Invoice>;

/// <summary>Makes a material.</summary>
[Cmdlet(VerbsCommon.New, "MakiniMaterial", SupportsShouldProcess = true)]
[OutputType(typeof(Material))]
public sealed class NewMakiniMaterialCommand : NewEntityCmdlet<Material>;

/// <summary>Makes a product.</summary>
[Cmdlet(VerbsCommon.New, "MakiniProduct", SupportsShouldProcess = true)]
[OutputType(typeof(Product))]
public sealed class NewMakiniProductCommand : NewEntityCmdlet<Product>;

/// <summary>Makes a purchase order.</summary>
[Cmdlet(VerbsCommon.New, "MakiniPurchaseOrder", SupportsShouldProcess = true)]
[OutputType(typeof(PurchaseOrder))]
public sealed class NewMakiniPurchaseOrderCommand : NewEntityCmdlet<PurchaseOrder>;

/// <summary>Makes a receiving.</summary>
[Cmdlet(VerbsCommon.New, "MakiniReceiving", SupportsShouldProcess = true)]
[OutputType(typeof(Receiving))]
public sealed class NewMakiniReceivingCommand : NewEntityCmdlet<Receiving>;

/// <summary>Makes a request for quotation.</summary>
[Cmdlet(VerbsCommon.New, "MakiniRequestForQuotation", SupportsShouldProcess = true)]
[OutputType(typeof(RequestForQuotation))]
public sealed class NewMakiniRequestForQuotationCommand : NewEntityCmdlet<RequestForQuotation>;

/// <summary>Makes a return order.</summary>
[Cmdlet(VerbsCommon.New, "MakiniReturnOrder", SupportsShouldProcess = true)]
[OutputType(typeof(ReturnOrder))]
public sealed class NewMakiniReturnOrderCommand : NewEntityCmdlet<ReturnOrder>;

/// <summary>Makes a sales order.</summary>
[Cmdlet(VerbsCommon.New, "MakiniSalesOrder", SupportsShouldProcess = true)]
[OutputType(typeof(SalesOrder))]
public sealed class NewMakiniSalesOrderCommand : NewEntityCmdlet<SalesOrder>;

/// <summary>Makes a service request.</summary>
[Cmdlet(VerbsCommon.New, "MakiniServiceRequest", SupportsShouldProcess = true)]
[OutputType(typeof(ServiceRequest))]
public sealed class NewMakiniServiceRequestCommand : NewEntityCmdlet<ServiceRequest>;

/// <summary>Makes a stock.</summary>
[Cmdlet(VerbsCommon.New, "MakiniStock", SupportsShouldProcess = true)]
[OutputType(typeof(Stock))]
public sealed class NewMakiniStockCommand : NewEntityCmdlet<Stock>;

/// <summary>Makes an adjustment of stock.</summary>
[Cmdlet(VerbsCommon.New, "MakiniStockAdjustment", SupportsShouldProcess = true)]
[OutputType(typeof(StockAdjustment))]
public sealed class NewMakiniStockAdjustmentCommand : NewEntityCmdlet<StockAdjustment>;

/// <summary>Makes a transfer of stock.</summary>
[Cmdlet(VerbsCommon.New, "MakiniStockTransfer", SupportsShouldProcess = true)]
[OutputType(typeof(StockTransfer))]
public sealed class NewMakiniStockTransferCommand : NewEntityCmdlet<StockTransfer>;

/// <summary>Makes a work order.</summary>
[Cmdlet(VerbsCommon.New, "MakiniWorkOrder", SupportsShouldProcess = true)]
[OutputType(typeof(WorkOrder))]
public sealed class NewMakiniWorkOrderCommand : NewEntityCmdlet<WorkOrder>;
