namespace Makini.Entities;

/// <summary>The families of the unified API. An entity may be in several; each has its own paths.</summary>
[Flags]
public enum MakiniFamily
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Maintenance: assets, work orders, meters.</summary>
    Eam = 1,

    /// <summary>Business: invoices, receipts, production orders.</summary>
    Erp = 2,

    /// <summary>Warehouse: shipments, adjustments, product groups.</summary>
    Wms = 4,

    /// <summary>All three.</summary>
    All = Eam | Erp | Wms,
}
