using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Changes assets.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniAsset", SupportsShouldProcess = true)]
[OutputType(typeof(Asset))]
public sealed class SetMakiniAssetCommand : SetEntityCmdlet<Asset>;

/// <summary>Changes customers.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniCustomer", SupportsShouldProcess = true)]
[OutputType(typeof(Customer))]
public sealed class SetMakiniCustomerCommand : SetEntityCmdlet<Customer>;

/// <summary>Changes fulfillments.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniFulfillment", SupportsShouldProcess = true)]
[OutputType(typeof(Fulfillment))]
public sealed class SetMakiniFulfillmentCommand : SetEntityCmdlet<Fulfillment>;

/// <summary>Changes inventories.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniInventory", SupportsShouldProcess = true)]
[OutputType(typeof(Inventory))]
public sealed class SetMakiniInventoryCommand : SetEntityCmdlet<Inventory>;

/// <summary>Changes invoices.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniInvoice", SupportsShouldProcess = true)]
[OutputType(typeof(Invoice))]
public sealed class SetMakiniInvoiceCommand : SetEntityCmdlet<Invoice>;

/// <summary>Changes materials.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniMaterial", SupportsShouldProcess = true)]
[OutputType(typeof(Material))]
public sealed class SetMakiniMaterialCommand : SetEntityCmdlet<Material>;

/// <summary>Changes products.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniProduct", SupportsShouldProcess = true)]
[OutputType(typeof(Product))]
public sealed class SetMakiniProductCommand : SetEntityCmdlet<Product>;

/// <summary>Changes purchase orders.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniPurchaseOrder", SupportsShouldProcess = true)]
[OutputType(typeof(PurchaseOrder))]
public sealed class SetMakiniPurchaseOrderCommand : SetEntityCmdlet<PurchaseOrder>;

/// <summary>Changes receivings.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniReceiving", SupportsShouldProcess = true)]
[OutputType(typeof(Receiving))]
public sealed class SetMakiniReceivingCommand : SetEntityCmdlet<Receiving>;

/// <summary>Changes requests for quotation.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniRequestForQuotation", SupportsShouldProcess = true)]
[OutputType(typeof(RequestForQuotation))]
public sealed class SetMakiniRequestForQuotationCommand : SetEntityCmdlet<RequestForQuotation>;

/// <summary>Changes return orders.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniReturnOrder", SupportsShouldProcess = true)]
[OutputType(typeof(ReturnOrder))]
public sealed class SetMakiniReturnOrderCommand : SetEntityCmdlet<ReturnOrder>;

/// <summary>Changes sales orders.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniSalesOrder", SupportsShouldProcess = true)]
[OutputType(typeof(SalesOrder))]
public sealed class SetMakiniSalesOrderCommand : SetEntityCmdlet<SalesOrder>;

/// <summary>Changes stocks.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniStock", SupportsShouldProcess = true)]
[OutputType(typeof(Stock))]
public sealed class SetMakiniStockCommand : SetEntityCmdlet<Stock>;

/// <summary>Changes adjustments of stock.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniStockAdjustment", SupportsShouldProcess = true)]
[OutputType(typeof(StockAdjustment))]
public sealed class SetMakiniStockAdjustmentCommand : SetEntityCmdlet<StockAdjustment>;

/// <summary>Changes transfers of stock.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniStockTransfer", SupportsShouldProcess = true)]
[OutputType(typeof(StockTransfer))]
public sealed class SetMakiniStockTransferCommand : SetEntityCmdlet<StockTransfer>;

/// <summary>Changes work orders.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniWorkOrder", SupportsShouldProcess = true)]
[OutputType(typeof(WorkOrder))]
public sealed class SetMakiniWorkOrderCommand : SetEntityCmdlet<WorkOrder>;
