using Makini.Entities;

namespace Makini.Sandbox.Entities;

/// <summary>Which entity a field such as assetKey or uomKey names.</summary>
internal static class PlantReferences
{
    private const string One = "Key";
    private const string Several = "Keys";

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["po"] = "PurchaseOrder",
        ["poLineItem"] = "PurchaseOrderLineItem",
        ["pm"] = "PreventiveMaintenance",
        ["uom"] = "UnitOfMeasure",
        ["costUom"] = "UnitOfMeasure",
        ["userApproved"] = "User",
        ["userRequested"] = "User",
        ["userManager"] = "User",
        ["requester"] = "User",
        ["laborAssigned"] = "Labor",
        ["group"] = "ProductGroup",
        ["fromLocation"] = "Location",
        ["toLocation"] = "Location",
        ["fromStoreroom"] = "Storeroom",
        ["toStoreroom"] = "Storeroom",
        ["baseCurrency"] = "Currency",
        ["rateBase"] = "Currency",
        ["makeCompany"] = "Company",
        ["assembly"] = "Material",
        ["entity"] = "Asset",
    };

    /// <summary>The entity's name; null for a field that names none of the plant's records.</summary>
    /// <param name="field">The field's name in JSON.</param>
    /// <param name="owner">The entity that has the field: its parents are of its own kind.</param>
    public static string? EntityOf(string field, string owner)
    {
        var name = field.EndsWith(Several, StringComparison.Ordinal) ? field[..^Several.Length]
            : field.EndsWith(One, StringComparison.Ordinal) ? field[..^One.Length] : "";
        if (name.Length == 0) return null;
        if (name == "parent") return EntityCatalogue.Find(owner)?.Name;
        return OtherNames.TryGetValue(name, out var other) ? other : EntityCatalogue.Find(name)?.Name;
    }
}
