namespace Makini.Sandbox.Data;

/// <summary>F1201 assets, F1202 their balances by account, F1301 their hourly rates; and the depreciation that posts them.</summary>
internal sealed class Assets
{
    private const int FirstNumber = 10001;

    private static readonly string[] Periods = [.. Enumerable.Range(1, 14).Select(p => $"AN{p:D2}")];

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["MAC"] = ["CNC lathe", "Milling centre", "Drill press", "Balancing machine", "Gear hobber", "Surface grinder"],
        ["TST"] = ["Hydrostatic test bench", "Load test stand"],
        ["BLD"] = ["Compressor", "Overhead crane", "Chiller"],
        ["VEH"] = ["Forklift", "Delivery van", "Reach truck"],
    };

    private readonly List<Asset> _assets = [];
    private readonly Library _library;
    private readonly ChartOfAccounts _chart;

    private Assets(Library library, ChartOfAccounts chart)
    {
        _library = library;
        _chart = chart;
    }

    public IReadOnlyList<Asset> All => _assets;

    public static Assets Write(
        Library library,
        SeededRandom random,
        GeneralLedger ledger,
        AccountBalances balances,
        ChartOfAccounts chart,
        Numbers numbers,
        Volume volume)
    {
        var assets = new Assets(library, chart);
        for (var i = 0; i < volume.Masters(60); i++) assets.Add(random, i);
        assets.OpenBalances(balances);
        assets.PostDepreciation(ledger, numbers);
        assets.WriteRates();
        return assets;
    }

    private void Add(SeededRandom random, int index)
    {
        var kind = index < AssetClass.All.Length ? AssetClass.All[index] : random.Pick(AssetClass.All);
        var number = FirstNumber + index;
        var unit = random.Pick(BusinessUnit.Plants);
        var siblings = _assets.FindAll(a => a.Class == kind && a.Parent == a.Number);
        var isPart = siblings.Count > 0 && random.Chance(25);
        var parent = isPart ? random.Pick(siblings) : null;
        var name = isPart ? $"Drive unit of {parent!.Number}" : $"{random.Pick(Names[kind.Code])} {index + 1}";
        var cost = unit.Company.Currency.StoreDollars(isPart ? random.Between(1_500, 9_000) : random.Between(12_000, 240_000));
        var asset = new Asset(
            number,
            kind,
            name,
            parent?.Unit ?? unit,
            parent?.Number ?? number,
            random.Day(Calendar.Day(2016, 1, 1), Calendar.Day(2024, 6, 30)),
            cost);
        _assets.Add(asset);
        WriteMaster(asset, random);
        WriteBalances(asset);
    }

    private void WriteMaster(Asset asset, SeededRandom random)
    {
        var company = asset.Unit.Company;
        var (atCost, depreciated) = (_chart[company, asset.Class.AtCost], _chart[company, asset.Class.Depreciated]);
        var expense = DepreciationOf(company);
        _library.Open("F1201").Add(
            asset.Acquired,
            ("CO", company.Code),
            ("NUMB", asset.Number),
            ("APID", asset.Tag),
            ("AAID", asset.Parent),
            ("ASID", $"SN{random.Between(100000, 999999)}"),
            ("ACL1", asset.Class.Code),
            ("FA2", asset.Class.Code),
            ("MCU", asset.Unit.Code),
            ("DL01", asset.Name),
            ("DL02", asset.Class.Name),
            ("DSCC", JdeText.Compress(asset.Name)),
            ("DAJ", asset.Acquired),
            ("EQST", random.Chance(85) ? "WK" : random.Pick(["AV", "DN"])),
            ("NORU", "N"),
            ("ARPC", asset.Cost * 11 / 10),
            ("AMCU", atCost.Unit.Code),
            ("AOBJ", atCost.Kind.Object),
            ("DMCU", depreciated.Unit.Code),
            ("DOBJ", depreciated.Kind.Object),
            ("XMCU", expense.Unit.Code),
            ("XOBJ", expense.Kind.Object),
            ("LOC", asset.Unit.Code),
            ("UN", "1"));
    }

    private void WriteBalances(Asset asset)
    {
        var company = asset.Unit.Company;
        for (var year = Calendar.FirstYear; year <= Calendar.LastYear; year++)
        {
            var before = asset.MonthsAt(Calendar.Day(year - 1, 12, 31)) * asset.MonthlyDepreciation;
            var months = new long[14];
            foreach (var end in Calendar.MonthEnds().Where(e => e.Year == year && e < Calendar.Unposted))
                months[end.Month - 1] = DepreciationIn(asset, end);
            WriteBalance(asset, _chart[company, asset.Class.AtCost], year, asset.Cost, new long[14]);
            WriteBalance(asset, _chart[company, asset.Class.Depreciated], year, -before, [.. months.Select(m => -m)]);
            WriteBalance(asset, DepreciationOf(company), year, 0, months);
        }
    }

    private void WriteBalance(Asset asset, Account account, int year, long forward, long[] months) => _library.Open("F1202").Add(
        Calendar.Today,
        [
            ("AID", account.Id),
            ("CTRY", year / 100),
            ("FY", year % 100),
            ("LT", "AA"),
            ("CO", account.Company.Code),
            ("MCU", account.Unit.Code),
            ("OBJ", account.Kind.Object),
            ("NUMB", asset.Number),
            ("APYC", forward),
            ("ADLM", Asset.LifeMonths),
            ("ADM", "01"),
            ("CRCD", account.Company.Currency.Code),
            .. Periods.Select((alias, i) => (alias, (object?)months[i])),
        ]);

    private void OpenBalances(AccountBalances balances)
    {
        foreach (var asset in _assets)
        {
            var company = asset.Unit.Company;
            balances.Open(_chart[company, asset.Class.AtCost], asset.Cost);
            var depreciated = asset.MonthsAt(Calendar.Start.AddDays(-1)) * asset.MonthlyDepreciation;
            balances.Open(_chart[company, asset.Class.Depreciated], -depreciated);
        }
    }

    /// <summary>One journal a month: what all assets of a kind lose.</summary>
    private void PostDepreciation(GeneralLedger ledger, Numbers numbers)
    {
        foreach (var end in Calendar.MonthEnds())
        {
            var sums = _assets
                .GroupBy(a => a.Class.Depreciated)
                .Select(g => (Kind: g.Key, Amount: g.Sum(a => DepreciationIn(a, end))))
                .ToList();
            ledger.Post(
                new Journal(Company.Works, "DP", numbers.Next("JE"), end, "G", "Depreciation"),
                [
                    new JournalLine(DepreciationOf(Company.Works), sums.Sum(s => s.Amount)),
                    .. sums.Select(s => new JournalLine(_chart[Company.Works, s.Kind], -s.Amount)),
                ]);
        }
    }

    private void WriteRates()
    {
        foreach (var (kind, index) in AssetClass.All.Select((k, i) => (k, i)))
        {
            _library.Open("F1301").Add(
                Calendar.SetUp,
                ("RTTB", "STD"),
                ("RTGR", kind.Rate),
                ("EFTB", Calendar.SetUp),
                ("EFTE", Calendar.Forever),
                ("ERC", "01"),
                ("EBRT", 25 + (index * 15)),
                ("RK01", 25 + (index * 15)),
                ("RK02", 12 + (index * 5)));
        }
    }

    private static long DepreciationIn(Asset asset, DateTime monthEnd) =>
        (asset.MonthsAt(monthEnd) - asset.MonthsAt(monthEnd.AddDays(1 - monthEnd.Day).AddDays(-1))) * asset.MonthlyDepreciation;

    private Account DepreciationOf(Company company) => _chart[Departments.First(company), AccountKind.Depreciation];
}
