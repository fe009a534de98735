namespace Makini.Sandbox.Entities;

/// <summary>How many records of each entity a plant has. What happens in it grows with the scale, what it is does not.</summary>
internal sealed class PlantSizes(int scale)
{
    private const int Others = 30;

    private static readonly Dictionary<string, int> Fixed = new(StringComparer.Ordinal)
    {
        ["Organization"] = 1,
        ["Site"] = 3,
        ["Location"] = 40,
        ["Asset"] = 150,
        ["AssetTemplate"] = 12,
        ["PreventiveMaintenance"] = 60,
        ["Material"] = 300,
        ["Product"] = 120,
        ["ProductGroup"] = 8,
        ["Vendor"] = 40,
        ["Customer"] = 60,
        ["Currency"] = 6,
        ["Tax"] = 5,
        ["UnitOfMeasure"] = 10,
        ["Team"] = 6,
        ["User"] = 25,
        ["Labor"] = 20,
        ["Company"] = 4,
        ["Account"] = 50,
        ["Storeroom"] = 6,
        ["Meter"] = 45,
        ["Project"] = 10,
        ["Document"] = 25,
    };

    private static readonly Dictionary<string, int> Growing = new(StringComparer.Ordinal)
    {
        ["WorkOrder"] = 400,
        ["PurchaseOrder"] = 200,
        ["PurchaseOrderLineItem"] = 500,
        ["Invoice"] = 150,
        ["SalesOrder"] = 150,
        ["Inventory"] = 300,
        ["Stock"] = 300,
        ["MeterReading"] = 400,
        ["ServiceRequest"] = 80,
    };

    /// <summary>How many.</summary>
    public int Of(string entity) => Fixed.TryGetValue(entity, out var number) ? number
        : (Growing.TryGetValue(entity, out var growing) ? growing : Others) * scale;
}
