using static Makini.Entities.MakiniFamily;

namespace Makini.Entities;

/// <summary>What is sold and sent.</summary>
internal static class SalesEntities
{
    private static readonly IReadOnlyList<EntityField> FulfillmentBody = EntityFields.Of(
        text: "siteKey vendorKey customerKey salesOrderKey stockTransferKey statusKey code orderNo title description notes",
        time: "orderDate completedAt",
        list: "lineItems");

    // What an update takes is not described; what a create takes is the best guess.
    private static readonly IReadOnlyList<EntityField> SalesOrderBody = EntityFields.Of(
        text: "organizationKey customerKey userKey code orderNumber statusKey contactPerson currencyKey shipmentOrderKey",
        time: "date shipmentDate createdAt updatedAt deletedAt",
        number: "currencyRate",
        list: "lines",
        obj: "shipmentAddress billingAddress");

    private static readonly EntityAction Delivered = new("Delivered", HttpMethod.Post, "delivered", []);

    public static IEnumerable<EntityType> Types { get; } =
    [
        new(typeof(Fulfillment), "fulfillments", Erp | Wms)
        {
            Create = FulfillmentBody, Update = FulfillmentBody, StatusField = "status", StatusFamilies = Erp | Wms,
        },
        new(typeof(SalesOrder), "sales-orders", Erp | Wms) { Create = SalesOrderBody, Update = SalesOrderBody, StatusFamilies = Erp | Wms },
        new(typeof(ShipmentOrder), "shipment-orders", Wms) { StatusFamilies = Wms, Actions = [Delivered] },
    ];
}
