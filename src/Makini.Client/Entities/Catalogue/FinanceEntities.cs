using static Makini.Entities.MakiniFamily;

namespace Makini.Entities;

/// <summary>Money and measures.</summary>
internal static class FinanceEntities
{
    // An update lists no totals; a create has always taken lineItems beside the lineItem that is listed.
    private static readonly IReadOnlyList<EntityField> InvoiceCreateBody = EntityFields.Of(
        text: "invoiceNumber vendorKey poKey statusKey currencyKey customerKey",
        time: "invoiceDate dueDate receivedDate",
        number: "totalNetValue totalTaxValue totalGrossValue",
        list: "lineItem lineItems");

    private static readonly IReadOnlyList<EntityField> InvoiceUpdateBody = EntityFields.Of(
        text: "invoiceNumber vendorKey poKey statusKey currencyKey",
        time: "invoiceDate dueDate receivedDate createdAt updatedAt deletedAt",
        list: "lineItem");

    public static IEnumerable<EntityType> Types { get; } =
    [
        new(typeof(Account), "accounts", All),
        new(typeof(Currency), "currencies", Erp | Wms),
        new(typeof(ExchangeRate), "exchange-rates", Erp),
        new(typeof(Invoice), "invoices", Erp)
        {
            Create = InvoiceCreateBody, Update = InvoiceUpdateBody, StatusField = "status", StatusFamilies = Erp,
        },
        new(typeof(Project), "projects", Erp) { StatusFamilies = Erp },
        new(typeof(Tax), "taxes", Erp),
        new(typeof(UnitOfMeasure), "uom", All),
    ];
}
