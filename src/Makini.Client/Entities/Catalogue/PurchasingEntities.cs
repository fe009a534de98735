using static Makini.Entities.MakiniFamily;

namespace Makini.Entities;

/// <summary>From the requisition to the goods, and back.</summary>
internal static class PurchasingEntities
{
    // The list of lines is not in the latest description of these bodies, but was, and lines can be given nowhere else.
    private static readonly IReadOnlyList<EntityField> PurchaseOrderBody = EntityFields.Of(
        text: "siteKey vendorKey code orderNo statusKey title description shippingMethod terms notes currencyKey",
        time: "orderDate dueAt approvedAt completedAt createdAt updatedAt",
        number: "totalNetValue totalTaxValue totalGrossValue",
        list: "lineItems");

    private static readonly IReadOnlyList<EntityField> ReceivingBody = EntityFields.Of(
        text: "siteKey vendorKey poKey code orderNo title description shippingMethod notes currencyKey",
        time: "orderDate completedAt",
        number: "totalNetValue totalTaxValue totalGrossValue",
        list: "lineItems");

    private static readonly IReadOnlyList<EntityField> RequestForQuotationBody = EntityFields.Of(
        text: "organizationKey siteKey userRequestedKey userApprovedKey statusKey code type shippingMethod",
        time: "createdAt updatedAt",
        number: "totalNetValue totalTaxValue",
        list: "lineItems documentKeys",
        obj: "shippingAddress");

    // What an update takes is not described; what a create takes is the best guess.
    private static readonly IReadOnlyList<EntityField> ReturnOrderBody =
        EntityFields.Of(text: "organizationKey locationKey vendorKey description", list: "lineItems");

    public static IEnumerable<EntityType> Types { get; } =
    [
        new(typeof(PurchaseOrder), "purchase-orders", All)
        {
            Create = PurchaseOrderBody, Update = PurchaseOrderBody, StatusField = "status", StatusFamilies = All,
        },
        new(typeof(PurchaseOrderLineItem), "purchase-orders.line-items", All),
        new(typeof(PurchaseRequisition), "purchase-requisitions", Erp) { StatusFamilies = Erp },
        new(typeof(Receipt), "receipts", Erp),
        new(typeof(Receiving), "receiving", Erp) { Create = ReceivingBody, Update = ReceivingBody, StatusFamilies = Erp },
        new(typeof(RequestForQuotation), "rfq", Erp)
        {
            Create = RequestForQuotationBody, Update = RequestForQuotationBody, StatusFamilies = Erp,
        },
        new(typeof(ReturnOrder), "return-orders", All)
        {
            Create = ReturnOrderBody, Update = ReturnOrderBody, StatusFamilies = All,
        },
    ];
}
