using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Reads bills of material.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniBillOfMaterial", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(BillOfMaterial))]
public sealed class GetMakiniBillOfMaterialCommand : GetEntityCmdlet<BillOfMaterial>;

/// <summary>Reads inventories.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniInventory", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Inventory))]
public sealed class GetMakiniInventoryCommand : GetEntityCmdlet<Inventory>;

/// <summary>Reads materials: parts and what else is kept.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniMaterial", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Material))]
public sealed class GetMakiniMaterialCommand : GetEntityCmdlet<Material>;

/// <summary>Reads products.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniProduct", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Product))]
public sealed class GetMakiniProductCommand : GetEntityCmdlet<Product>;

/// <summary>Reads groups of products.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniProductGroup", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(ProductGroup))]
public sealed class GetMakiniProductGroupCommand : GetEntityCmdlet<ProductGroup>;

/// <summary>Reads production orders.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniProductionOrder", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(ProductionOrder))]
public sealed class GetMakiniProductionOrderCommand : GetEntityCmdlet<ProductionOrder>;

/// <summary>Reads stocks.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniStock", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Stock))]
public sealed class GetMakiniStockCommand : GetEntityCmdlet<Stock>;

/// <summary>Reads adjustments of stock.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniStockAdjustment", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(StockAdjustment))]
public sealed class GetMakiniStockAdjustmentCommand : GetEntityCmdlet<StockAdjustment>;

/// <summary>Reads transfers of stock.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniStockTransfer", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(StockTransfer))]
public sealed class GetMakiniStockTransferCommand : GetEntityCmdlet<StockTransfer>;

/// <summary>Reads storerooms.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniStoreroom", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Storeroom))]
public sealed class GetMakiniStoreroomCommand : GetEntityCmdlet<Storeroom>;
