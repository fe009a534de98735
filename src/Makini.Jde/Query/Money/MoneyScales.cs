using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>
/// Which rows of a file have how many decimals in an amount, as a condition on the row. It says the same as the row
/// decoder does: a domestic amount has its company's currency, or the row's where the company's is not known; a foreign
/// amount has the row's; and the dictionary's decimals hold for the rest.
/// </summary>
internal sealed class MoneyScales(ColumnLookup columns, JdeCurrencies currencies)
{
    /// <summary>The column that names a row's company, or null.</summary>
    public static JdeColumn? CompanyColumn(ColumnLookup columns) =>
        MoneyColumns.Company.Select(columns.OfAlias).FirstOrDefault(column => column is not null);

    /// <summary>The column that names a row's currency, or null.</summary>
    public static JdeColumn? CurrencyColumn(ColumnLookup columns) => columns.OfAlias(MoneyColumns.Currency);

    /// <summary>The groups of rows with decimals of their own.</summary>
    /// <param name="column">The amount.</param>
    /// <param name="isZero">0 is 0 in every currency: one group does.</param>
    public ScaleGroups Of(JdeColumn column, bool isZero) => new(column.Item.Decimals, isZero ? [] : Groups(column));

    /// <summary>The groups of rows with unusual decimals.</summary>
    public IReadOnlyList<ScaleGroup> Groups(JdeColumn column)
    {
        if (column.Item.Money == JdeMoney.None) return [];

        var usual = column.Item.Decimals;
        var byCurrency = Unusual(CurrencyColumn(columns), currencies.AllDecimals, usual);
        if (column.Item.Money == JdeMoney.Foreign || CompanyColumn(columns) is not { } company) return byCurrency;

        var ofCompanies = currencies.AllCompanies
            .ToDictionary(c => c.Key, c => currencies.Decimals(c.Value) ?? usual, StringComparer.Ordinal);
        var byCompany = Unusual(company, ofCompanies, usual);
        var isUnknown = currencies.AllCompanies.Count == 0
            ? StoredCondition.True
            : new NotCondition(OneOf(company, currencies.AllCompanies.Keys));
        var byCurrencyOfUnknown = byCurrency.Select(g => g with { When = StoredCondition.All([isUnknown, g.When]) });
        return
        [
            .. byCompany.Concat(byCurrencyOfUnknown)
                .GroupBy(g => g.Decimals, g => g.When)
                .Select(g => new ScaleGroup(g.Key, StoredCondition.Any(g))),
        ];
    }
    /// <summary>The most decimals that any row can have.</summary>
    public int MostDecimals(JdeColumn column) => Groups(column).Select(g => g.Decimals).Append(column.Item.Decimals).Max();

    /// <summary>Whether a stored number of the column may have a fraction: more decimals than the dictionary says.</summary>
    public bool AllowsFractions(JdeColumn column) => column.Item.Digits == 0 || (currencies.IsApplied && column.Item.Money != JdeMoney.None);

    private static IReadOnlyList<ScaleGroup> Unusual(JdeColumn? column, IReadOnlyDictionary<string, int> decimals, int usual)
    {
        if (column is null) return [];

        var groups = decimals.Where(d => d.Value != usual).GroupBy(d => d.Value, d => d.Key).OrderBy(g => g.Key);
        return [.. groups.Select(g => new ScaleGroup(g.Key, OneOf(column, g)))];
    }

    private static OneOfCondition OneOf(JdeColumn column, IEnumerable<string> codes) =>
        new(column, [.. codes.OrderBy(c => c, StringComparer.Ordinal)]);
}

/// <summary>Rows with so many decimals in an amount.</summary>
internal sealed record ScaleGroup(int Decimals, StoredCondition When);

/// <summary>The groups of rows with unusual decimals; all others have the usual ones.</summary>
internal sealed class ScaleGroups(int usual, IReadOnlyList<ScaleGroup> unusual)
{
    /// <summary>A test of an amount, made for each number of decimals, as one condition.</summary>
    public StoredCondition Combine(Func<int, StoredCondition> test)
    {
        if (unusual.Count == 0) return test(usual);

        var others = new NotCondition(StoredCondition.Any(unusual.Select(g => g.When)));
        return StoredCondition.Any(
        [
            .. unusual.Select(g => StoredCondition.All([g.When, test(g.Decimals)])),
            StoredCondition.All([others, test(usual)]),
        ]);
    }
}
