namespace Makini.Sandbox.Data;

/// <summary>Invented names. The first ones carry what breaks careless code: umlauts, quotes, percent signs, underscores.</summary>
internal static class PartyNames
{
    private static readonly string[] TroublesomeCustomers =
    [
        "O'Brien Dredging Inc.",
        "\"Blue Star\" Marine Supply Ltd.",
        "Müller & Söhne Pumpentechnik GmbH",
        "Société des Eaux de l'Écluse S.A.",
        "50% Surplus Machinery B.V.",
        "Data_Flow Controls Ltd",
        "Ångström Fjärrvärme AB",
        "Żuraw Hydraulika Sp. z o.o.",
        "Tōkai Water Works K.K.",
        "Gulf Desalination [North] W.L.L.",
    ];

    private static readonly string[] CustomerWords =
    [
        "Lakeside", "Ironbridge", "Northgate", "Riverton", "Halden", "Castor",
        "Summit", "Bluewater", "Granite", "Westfall", "Orchard", "Kestrel",
    ];

    private static readonly string[] CustomerTrades =
        ["Water Works", "Chemicals", "Paper Mills", "Mining", "Foods", "Power", "Refining", "Shipyards", "Breweries", "Utilities"];

    private static readonly string[] SupplierWords =
        ["Falk", "Brenner", "Ostrava", "Corvin", "Delft", "Marlow", "Tanaka", "Rivet", "Steelhead", "Anvil", "Pinnacle", "Varga"];

    private static readonly string[] SupplierTrades =
        ["Bearings", "Castings", "Seals", "Motors", "Fasteners", "Forge", "Logistics", "Tooling", "Coatings", "Electric"];

    private static readonly string[] FirstNames =
    [
        "Anna", "Björn", "Carla", "David", "Elif", "François", "Grace", "Hiroshi",
        "Ingrid", "José", "Kaito", "Leila", "Małgorzata", "Noor", "Owen",
    ];

    private static readonly string[] LastNames =
    [
        "Halvorsen", "O'Neill", "Müller", "Sato", "Al-Khalifa", "Nowak", "Lindqvist",
        "Dubois", "van Dijk", "Brandt", "Okafor", "Reyes", "Tokuda",
    ];

    public static string Customer(SeededRandom random, int index, Country country) =>
        index < TroublesomeCustomers.Length
            ? TroublesomeCustomers[index]
            : $"{random.Pick(CustomerWords)} {random.Pick(CustomerTrades)} {random.Pick(country.Suffixes)}";

    public static string Supplier(SeededRandom random, int index, Country country) =>
        $"{random.Pick(SupplierWords)} {random.Pick(SupplierTrades)} {random.Pick(country.Suffixes)}";

    public static string Employee(SeededRandom random, int index, Country country) =>
        $"{random.Pick(LastNames)}, {random.Pick(FirstNames)}";
}
