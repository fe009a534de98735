using Makini.Sandbox.Data;

namespace Makini.Sandbox.Entities;

/// <summary>Texts that a plant's records have in their fields.</summary>
internal static class PlantWords
{
    private static readonly string[] Machines = ["Feed pump", "Conveyor", "Boiler", "Compressor", "Press", "Cooling tower", "Mixer", "Gearbox", "Fan", "Packing line"];
    private static readonly string[] Parts = ["Bearing", "Seal kit", "V-belt", "Filter element", "Coupling", "Gasket", "Valve", "Motor", "Impeller", "Sensor"];
    private static readonly string[] Jobs = ["Inspect", "Lubricate", "Repair", "Calibrate", "Replace", "Clean", "Align", "Test"];
    private static readonly string[] Places = ["Bay", "Hall", "Line", "Room", "Yard", "Dock"];
    private static readonly string[] Firms = ["Falk Drives", "Müller & Söhne Pumpentechnik", "O'Brien Supply", "Anvil Bearings", "Tōkai Seals", "50% Surplus Machinery", "Delft Controls", "Rivet Tooling"];
    private static readonly string[] Cities = ["Hamilton", "Delft", "Osaka", "Lyon", "Graz", "Gdańsk"];
    private static readonly string[] People = ["Halvor Berg", "Ana Martinez", "Jan Kowalski", "Mei Tanaka", "Sam O'Neil", "Zoë Brandt"];
    private static readonly string[] Units = ["EA", "KG", "L", "M", "BX", "H", "LB", "GA", "SET", "PR"];
    private static readonly string[] Codes = ["USD", "EUR", "JPY", "GBP", "CAD", "BHD"];

    /// <summary>The name of a record: what people call it.</summary>
    public static string Name(string entity, int number, SeededRandom random) => entity switch
    {
        "Asset" or "AssetTemplate" or "Meter" or "AssetDowntime" => $"{Machines[number % Machines.Length]} {number + 1}",
        "Material" or "Product" or "Inventory" or "Stock" or "BillOfMaterial" or "MaterialItem" => $"{Parts[number % Parts.Length]} {100 + number}",
        "WorkOrder" or "PreventiveMaintenance" or "ServiceRequest" or "WorkTask" => $"{random.Pick(Jobs)} {random.Pick(Machines).ToLowerInvariant()}",
        "Location" or "Storeroom" => $"{Places[number % Places.Length]} {number + 1}",
        "Site" => $"{Cities[number % Cities.Length]} plant",
        "Vendor" or "Customer" or "Company" => $"{Firms[number % Firms.Length]} {number + 1}",
        "User" or "Labor" or "Contact" => People[number % People.Length],
        "UnitOfMeasure" => Units[number % Units.Length],
        "Currency" => Codes[number % Codes.Length],
        "PurchaseOrder" or "PurchaseRequisition" or "RequestForQuotation" => $"{random.Pick(Parts)}s for {random.Pick(Machines).ToLowerInvariant()} {random.Between(1, 150)}",
        "PurchaseOrderLineItem" or "OrderLineItem" => random.Pick(Parts),
        "Invoice" => $"{random.Pick(Parts)}s as ordered",
        "Document" => $"{random.Pick(Machines)} {random.Pick(["manual", "drawing", "inspection report"])} {number + 1}",
        _ => $"{Spaced(entity)} {number + 1}",
    };

    /// <summary>Another text, by the field's name.</summary>
    public static string Text(string field, string entity, int number, SeededRandom random) => field switch
    {
        "code" or "number" or "orderNumber" or "orderNo" or "partNumber" or "sku" => entity == "Currency" ? Codes[number % Codes.Length] : $"{Initials(entity)}-{1000 + number}",
        "serialNumber" => FormattableString.Invariant($"SN-{20_480 + (number * 37)}"),
        "invoiceNumber" => FormattableString.Invariant($"INV-{1000 + number}"),
        "shipmentNumber" => FormattableString.Invariant($"SHP-{1000 + number}"),
        "adjustmentNumber" => FormattableString.Invariant($"ADJ-{1000 + number}"),
        "lineNo" or "lineRef" => FormattableString.Invariant($"{1 + (number % 9)}"),
        "position" => FormattableString.Invariant($"{(char)('A' + (number % 6))}-{1 + (number / 6 % 20):00}-{1 + (number % 4)}"),
        "makeName" => random.Pick(Firms),
        "modelName" => FormattableString.Invariant($"{random.Pick(Machines)[..1]}{random.Between(10, 99) * 10}"),
        "categoryName" => random.Pick(["Mechanical", "Electrical", "Instruments", "Safety"]),
        "roleName" => random.Pick(["Mechanic", "Electrician", "Operator"]),
        "firstName" => People[number % People.Length].Split(' ')[0],
        "lastName" => People[number % People.Length].Split(' ')[^1],
        "terms" => random.Pick(["Net 30", "Net 60", "2 % in 10 days, net 30"]),
        "shippingMethod" => random.Pick(["Road", "Rail", "Air", "Sea"]),
        "name" or "title" or "displayValue" => Name(entity, number, random),
        "description" or "instructions" or "notes" or "completionRemarks" or "reason" => $"{random.Pick(Jobs)} and check the {random.Pick(Parts).ToLowerInvariant()}.",
        "email" => $"contact{number + 1}@plant.example",
        "phone" or "phoneNumber" or "fax" or "mobile" => FormattableString.Invariant($"+1 555 {1000 + number}"),
        "currency" or "currencyCode" => random.Pick(Codes),
        "city" => random.Pick(Cities),
        "country" or "countryCode" => "CA",
        "zip" or "postalCode" or "zipCode" => FormattableString.Invariant($"{10000 + number}"),
        "severity" or "priority" or "criticality" => random.Pick(["Low", "Medium", "High"]),
        "url" or "website" => $"https://plant.example/{Initials(entity).ToLowerInvariant()}/{number + 1}",
        "contentType" => "text/plain",
        "type" => random.Pick(["A", "B", "C"]),
        _ => $"{Spaced(field)} {number + 1}",
    };

    private static string Initials(string entity) => string.Concat(entity.Where(char.IsUpper));

    private static string Spaced(string name)
    {
        var words = string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
