namespace Makini.Sandbox.Data;

/// <summary>A country that business partners live in.</summary>
internal sealed record Country(string Code, Currency Currency, Company Company, string Language, string Region)
{
    public IReadOnlyList<City> Cities { get; init; } = [];

    public IReadOnlyList<string> Suffixes { get; init; } = [];

    public IReadOnlyList<string> Streets { get; init; } = [];

    public static readonly Country[] All =
    [
        new("US", Currency.Usd, Company.Works, "E", "AME")
        {
            Cities =
            [
                new("Duluth", "55802", "MN"), new("Toledo", "43604", "OH"), new("Houston", "77002", "TX"), new("Erie", "16501", "PA"),
                new("Milwaukee", "53202", "WI"), new("Peoria", "61602", "IL"), new("Portland", "97204", "OR"),
            ],
            Suffixes = ["Inc.", "LLC", "Corp.", "Company"],
            Streets = ["Harbor Street", "Mill Road", "Industrial Parkway", "Foundry Avenue"],
        },
        new("CA", Currency.Cad, Company.Works, "E", "AME")
        {
            Cities = [new("Hamilton", "L8P 1A1", "ON"), new("Sudbury", "P3E 4T3", "ON")],
            Suffixes = ["Ltd.", "Inc."],
            Streets = ["King Street", "Lakeshore Road"],
        },
        new("DE", Currency.Eur, Company.Europe, "G", "EUR")
        {
            Cities = [new("Köln", "50667"), new("Nürnberg", "90402"), new("Bremen", "28195"), new("Lübeck", "23552")],
            Suffixes = ["GmbH", "GmbH & Co. KG", "AG"],
            Streets = ["Hafenstraße", "Industriestraße", "Am Güterbahnhof", "Mühlenweg"],
        },
        new("FR", Currency.Eur, Company.Europe, "F", "EUR")
        {
            Cities = [new("Saint-Étienne", "42000"), new("Orléans", "45000"), new("Le Havre", "76600")],
            Suffixes = ["SARL", "S.A."],
            Streets = ["rue de l'Écluse", "avenue des Forges", "quai d'Île"],
        },
        new("NL", Currency.Eur, Company.Europe, "E", "EUR")
        {
            Cities = [new("Rotterdam", "3011 AA"), new("Delfzijl", "9934 AB")],
            Suffixes = ["B.V."],
            Streets = ["Havenweg", "Sluiskade"],
        },
        new("GB", Currency.Gbp, Company.Europe, "E", "EUR")
        {
            Cities = [new("Sheffield", "S1 2BJ"), new("Aberdeen", "AB11 5QH"), new("Hull", "HU1 1UU")],
            Suffixes = ["Ltd", "plc"],
            Streets = ["Dock Road", "Steelworks Lane"],
        },
        new("SE", Currency.Sek, Company.Europe, "E", "EUR")
        {
            Cities = [new("Göteborg", "411 04"), new("Luleå", "972 38")],
            Suffixes = ["AB"],
            Streets = ["Älvgatan", "Bruksvägen"],
        },
        new("PL", Currency.Pln, Company.Europe, "E", "EUR")
        {
            Cities = [new("Gdańsk", "80-001"), new("Łódź", "90-001")],
            Suffixes = ["Sp. z o.o.", "S.A."],
            Streets = ["ul. Portowa", "ul. Młyńska"],
        },
        new("JP", Currency.Jpy, Company.Japan, "J", "APA")
        {
            Cities = [new("Yokohama", "231-0001"), new("Kitakyushu", "802-0001"), new("Kobe", "650-0001")],
            Suffixes = ["K.K.", "Co., Ltd."],
            Streets = ["Minato-cho", "Kaigan-dori"],
        },
        new("BH", Currency.Bhd, Company.Gulf, "E", "MEA")
        {
            Cities = [new("Manama", "317"), new("Muharraq", "225")],
            Suffixes = ["W.L.L.", "B.S.C."],
            Streets = ["Road 1701", "Port Avenue"],
        },
    ];
}

/// <summary>A city with a postal code, and its state where addresses have one.</summary>
internal sealed record City(string Name, string PostalCode, string State = "");
