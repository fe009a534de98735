namespace Makini.Sandbox.Data;

/// <summary>F0006: business units. Style BS is a company's balance sheet, IS a department, BP a branch plant, WC a work centre.</summary>
internal sealed record BusinessUnit(string Code, Company Company, string Style, string Name, string Division)
{
    public static readonly BusinessUnit PumpPlant = new("M30", Company.Works, "BP", "Pump plant Duluth", "MFG");
    public static readonly BusinessUnit GearboxPlant = new("M10", Company.Works, "BP", "Gearbox plant Toledo", "MFG");
    public static readonly BusinessUnit Warehouse = new("D30", Company.Europe, "BP", "Warehouse Bremen", "SLS");
    public static readonly BusinessUnit TokyoSales = new("J20", Company.Japan, "BP", "Direct sales Yokohama", "SLS");

    public static readonly BusinessUnit[] Departments =
    [
        new("100", Company.Works, "IS", "Administration", "CRP"),
        new("110", Company.Works, "IS", "Sales Americas", "SLS"),
        new("120", Company.Works, "IS", "Plant maintenance", "MFG"),
        new("2010", Company.Europe, "IS", "Verwaltung", "CRP"),
        new("2011", Company.Europe, "IS", "Vertrieb Europa", "SLS"),
        new("20010", Company.Japan, "IS", "Administration Japan", "CRP"),
        new("20011", Company.Japan, "IS", "Sales Japan", "SLS"),
        new("30010", Company.Gulf, "IS", "Administration Gulf", "CRP"),
        new("30011", Company.Gulf, "IS", "Service Gulf", "SLS"),
    ];

    public static readonly BusinessUnit[] WorkCentres =
    [
        new("200-101", Company.Works, "WC", "Machine shop", "MFG"),
        new("200-102", Company.Works, "WC", "Drill press", "MFG"),
        new("200-201", Company.Works, "WC", "CNC milling", "MFG"),
        new("200-301", Company.Works, "WC", "Pump assembly", "MFG"),
        new("200-302", Company.Works, "WC", "Gearbox assembly", "MFG"),
        new("200-340", Company.Works, "WC", "Test bench", "MFG"),
        new("200-401", Company.Works, "WC", "Paint shop", "MFG"),
    ];

    public static readonly BusinessUnit[] Plants = [PumpPlant, GearboxPlant];
    public static readonly BusinessUnit[] Branches = [PumpPlant, GearboxPlant, Warehouse, TokyoSales];

    public static readonly BusinessUnit[] BalanceSheets =
        [.. Company.All.Select(c => new BusinessUnit(c.Code.TrimStart('0'), c, "BS", c.Name, "CRP"))];

    public static void Write(Library library)
    {
        var units = library.Open("F0006");
        foreach (var unit in BalanceSheets.Concat(Departments).Concat(Branches).Concat(WorkCentres))
        {
            units.Add(
                Calendar.SetUp,
                ("MCU", unit.Code),
                ("STYL", unit.Style),
                ("DC", JdeText.Compress(unit.Name)),
                ("LDM", "5"),
                ("CO", unit.Company.Code),
                ("AN8", unit.Company.Address),
                ("DL01", unit.Name),
                ("RP01", unit.Division));
        }
    }
}
