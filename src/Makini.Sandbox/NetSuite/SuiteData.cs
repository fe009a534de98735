using Makini.Sandbox.Data;
using Makini.Sandbox.Entities;

namespace Makini.Sandbox.NetSuite;

/// <summary>
/// Makes the records: of every table each row as a list of values, in the order of the table's fields. A transaction's total is
/// the sum of its lines; more than two pages of them, so that whoever reads all of them pages.
/// </summary>
internal sealed class SuiteData(int seed)
{
    private const int Parties = 120;
    private const int Items = 80;
    private const int Transactions = 1200;
    private const int MostLines = 4;

    private static readonly DateTime FirstDay = new(2025, 1, 1);
    private static readonly DateTime LastDay = new(2026, 10, 30);
    private static readonly (string Symbol, string Name, double Rate)[] Currencies = [("USD", "US Dollar", 1), ("EUR", "Euro", 1.08), ("JPY", "Yen", 0.0067)];
    private static readonly (string Name, int? Parent, int Currency, string Country)[] Subsidiaries =
        [("Parent Company", null, 1, "US"), ("Europe", 1, 2, "DE"), ("Japan", 1, 3, "JP")];

    private static readonly (string Type, bool IsSale)[] Kinds = [("CustInvc", true), ("SalesOrd", true), ("VendBill", false), ("PurchOrd", false)];
    private static readonly string[] Statuses = ["A", "B", "C"];

    private readonly SeededRandom _random = new SeededRandom(unchecked((ulong)seed)).Fork("netsuite");
    private readonly List<IReadOnlyList<object?>> _lines = [];

    /// <summary>The rows of each table, by its name. Transactions come before their lines.</summary>
    public IEnumerable<(string Table, IEnumerable<IReadOnlyList<object?>> Rows)> Make() =>
    [
        ("currency", Currencies.Select((c, i) => Row(i + 1, c.Name, c.Symbol, c.Rate, Flag(i == 0)))),
        ("subsidiary", Subsidiaries.Select((s, i) => Row(i + 1, s.Name, s.Parent, s.Currency, s.Country, Flag(false)))),
        ("customer", Numbers(Parties).Select(i => (IReadOnlyList<object?>)[.. Party("Customer", "C", i), Amount(0, 90_000), i % 4 == 0 ? null : Amount(1_000, 200_000)])),
        ("vendor", Numbers(Parties).Select(i => (IReadOnlyList<object?>)[.. Party("Vendor", "V", i), i % 3 == 0 ? null : $"ACC-{1000 + i}"])),
        ("item", Numbers(Items).Select(Item)),
        ("transaction", Numbers(Transactions).Select(Transaction).ToList()),
        ("transactionline", _lines),
    ];

    private static object?[] Row(params object?[] values) => values;

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(1, count);

    private static string Flag(bool value) => value ? "T" : "F";

    private double Amount(int low, int high) => Math.Round(_random.Between(low * 100, high * 100) / 100d, 2);

    private object?[] Party(string entity, string prefix, int number)
    {
        var subsidiary = _random.Below(Subsidiaries.Length);
        return Row(
            number,
            $"{prefix}{number:0000}",
            PlantWords.Name(entity, number - 1, _random),
            number % 9 == 0 ? null : $"{prefix.ToLowerInvariant()}{number}@firm.example",
            number % 5 == 0 ? null : $"+1 555 {1000 + number}",
            subsidiary + 1,
            Subsidiaries[subsidiary].Currency,
            SuiteDay.Write(_random.Day(FirstDay, LastDay)),
            Flag(number % 17 == 0));
    }

    private object?[] Item(int number)
    {
        var cost = Amount(1, 400);
        return Row(number, $"SKU-{100 + number}", PlantWords.Name("Material", number - 1, _random), number % 6 == 0 ? "NonInvtPart" : "InvtPart", cost, Math.Round(cost * 1.4, 2), SuiteDay.Write(_random.Day(FirstDay, LastDay)), Flag(number % 23 == 0));
    }

    private object?[] Transaction(int number)
    {
        var (type, isSale) = Kinds[number % Kinds.Length];
        var subsidiary = _random.Below(Subsidiaries.Length);
        var day = _random.Day(FirstDay, LastDay);
        var total = Lines(number);
        return Row(
            number,
            $"{type.ToUpperInvariant()}{10_000 + number}",
            type,
            SuiteDay.Write(day),
            type.EndsWith("Ord", StringComparison.Ordinal) ? null : SuiteDay.Write(day.AddDays(30)),
            _random.Between(1, Parties),
            subsidiary + 1,
            Subsidiaries[subsidiary].Currency,
            _random.Pick(Statuses),
            total,
            number % 11 == 0 ? "50% due at O'Brien's" : null,
            Flag(!type.EndsWith("Ord", StringComparison.Ordinal) && (isSale || number % 2 == 0)));
    }

    private double Lines(int transaction)
    {
        var first = _lines.Count;
        var amounts = Numbers(_random.Between(1, MostLines)).Select(line =>
        {
            var (quantity, rate) = (_random.Between(1, 40), Amount(1, 500));
            var amount = Math.Round(quantity * rate, 2);
            _lines.Add(Row(line, transaction, _random.Between(1, Items), quantity, rate, amount, "F"));
            return amount;
        }).ToList();
        var total = Math.Round(amounts.Sum(), 2);
        _lines.Insert(first, Row(0, transaction, null, null, null, total, "T"));
        return total;
    }
}
