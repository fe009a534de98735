using static Makini.Entities.MakiniFamily;

namespace Makini.Entities;

/// <summary>Goods: what they are, how many there are, where they lie and move, what they are made of.</summary>
internal static class InventoryEntities
{
    private static readonly IReadOnlyList<EntityField> InventoryBody =
        EntityFields.Of(text: "code name locationKey", whole: "quantity unitCost");

    // Unit, organization, price levels and dimensions are not in the latest description of this body, but were.
    private static readonly IReadOnlyList<EntityField> MaterialBody = EntityFields.Of(
        text: "accountKey code partNumber name description notes criticality manufacturerName currency organizationKey uomKey",
        number: "minimumQuantity cost",
        flag: "isAssembly isActive",
        list: "siteKeys parentKeys assetKeys vendorKeys documents priceLevels",
        obj: "dimensions");

    private static readonly IReadOnlyList<EntityField> ProductBody = EntityFields.Of(
        text: "groupKey uomKey code name description type status currencyKey sku upc ean isbn partNumber",
        number: "price quantity reorderLevel",
        flag: "isTaxable",
        list: "taxKeys");

    private static readonly IReadOnlyList<EntityField> StockBody = EntityFields.Of(
        text: "productKey materialKey locationKey storeroomKey assetKey position uomKey",
        time: "expiresAt",
        number: "quantity");

    private static readonly IReadOnlyList<EntityField> StockAdjustmentBody = EntityFields.Of(
        text: "locationKey storeroomKey accountKey userKey reason type",
        time: "date",
        number: "total",
        list: "lineItems");

    private static readonly IReadOnlyList<EntityField> StockTransferBody = EntityFields.Of(
        text: "fromLocationKey toLocationKey fromStoreroomKey toStoreroomKey statusKey code orderNumber",
        time: "date");

    private static readonly EntityAction SetInventory = new("Inventory", HttpMethod.Put, "inventory", InventoryBody);

    private static readonly EntitySubResource Children = new("Children", "children", typeof(MaterialItem));

    private static readonly EntitySubResource Materials = new("Materials", "materials", typeof(MaterialItem));

    public static IEnumerable<EntityType> Types { get; } =
    [
        new(typeof(BillOfMaterial), "bom", Erp),
        new(typeof(Inventory), "inventories", All) { Update = InventoryBody },
        new(typeof(Material), "materials", All)
        {
            Create = MaterialBody, Update = MaterialBody, HasPageSize = false, SubResources = [Children], Actions = [SetInventory],
        },
        new(typeof(Product), "products", Erp | Wms) { Create = ProductBody, Update = ProductBody },
        new(typeof(ProductGroup), "groups", Wms),
        new(typeof(ProductionOrder), "production-orders", Erp) { StatusFamilies = Erp, SubResources = [Materials] },
        new(typeof(Stock), "stocks", All) { Create = StockBody, Update = StockBody },
        new(typeof(StockAdjustment), "stock-adjustments", Wms) { Create = StockAdjustmentBody, Update = StockAdjustmentBody },
        new(typeof(StockTransfer), "stock-transfers", Erp | Wms)
        {
            Create = StockTransferBody, Update = StockTransferBody, StatusFamilies = Wms,
        },
        new(typeof(Storeroom), "storerooms", All),
    ];
}
