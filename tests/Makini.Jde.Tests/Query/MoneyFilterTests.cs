using System.Text;
using Makini.Filtering;
using Makini.Jde.Query;
using Makini.Jde.Rows;
using static Makini.Jde.Tests.Query.Filters;

namespace Makini.Jde.Tests.Query;

public sealed class MoneyFilterTests
{
    private static readonly string[] Companies = ["00300", "00001", "00200", "00400", "00999", "     "];
    private static readonly string[] Codes = ["USD", "JPY", "BHD", "YYY", "   "];
    private static readonly int[] Amounts = [10555, 0, -5, 100, 12000];
    private static readonly Dictionary<string, int> Decimals = new() { ["USD"] = 2, ["JPY"] = 0, ["BHD"] = 3 };

    private static readonly JdeCurrencies Currencies = new(
        Decimals, new Dictionary<string, string> { ["00001"] = "USD", ["00200"] = "JPY", ["00300"] = "BHD", ["00400"] = "XXX" });

    [Fact]
    public void Compares_a_domestic_amount_by_the_companys_decimals()
    {
        var statement = Statement("F0411", Gt("AAP", 1000), Currencies);

        const string Yen = "RPCO IN (?) OR (RPCO NOT IN (?, ?, ?, ?) AND RPCRCD IN (?))";
        Assert.Equal($"(({Yen}) AND RPAAP > ?) OR (({Yen}) AND RPAAP > ?) OR (NOT ({Yen} OR {Yen}) AND RPAAP > ?)", statement.Text);
        Assert.Equal(
            ["00200", "00001", "00200", "00300", "00400", "JPY", 1000L, "00300", "00001", "00200", "00300", "00400", "BHD", 1000000L],
            statement.Parameters.Take(14));
        Assert.Equal(100000L, statement.Parameters[^1]);
    }

    [Fact]
    public void Compares_a_foreign_amount_by_the_rows_currency()
    {
        var statement = Statement("F0411", Where("FAP", FilterOperator.LessOrEqual, 10), Currencies);

        Assert.Equal(
            "(RPCRCD IN (?) AND RPFAP <= ?) OR (RPCRCD IN (?) AND RPFAP <= ?) OR (NOT (RPCRCD IN (?) OR RPCRCD IN (?)) AND RPFAP <= ?)",
            statement.Text);
        Assert.Equal(["JPY", 10L, "BHD", 10000L, "JPY", "BHD", 1000L], statement.Parameters);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData("0.00")]
    public void Needs_no_currency_for_nothing(object? zero)
    {
        Assert.Equal("RPAAP <> ?", Statement("F0411", Ne("AAP", zero), Currencies).Text);
        Assert.Equal("RPAAP IN (?)", Statement("F0411", In("AAP", zero), Currencies).Text);
    }

    [Fact]
    public void Needs_no_currency_where_all_have_the_dictionarys_decimals()
    {
        var dollars = new JdeCurrencies(new Dictionary<string, int> { ["USD"] = 2, ["EUR"] = 2 }, new Dictionary<string, string> { ["00001"] = "USD" });

        Assert.Equal("RPAAP > ?", Statement("F0411", Gt("AAP", 1000), dollars).Text);
    }

    [Fact]
    public void Needs_no_currency_for_a_file_that_names_none()
    {
        Assert.Equal("FGARPC > ?", Statement("F1301", Gt("ARPC", 1000), Currencies).Text);
    }

    [Fact]
    public void Takes_a_value_that_fits_in_one_currency_only()
    {
        // All rows of company 00300, and those of unknown companies in BHD.
        Assert.Equal([1, 6, 11, 16, 21, 111, 136], Find(Eq("AAP", 10.555)));
        Assert.Equal([1, 6, 11, 16, 21, 111, 136], Find(In("AAP", 10.555, 3)));
        Assert.Equal(All.Count - 7, Find(Ne("AAP", 10.555)).Count);
        var error = Assert.Throws<MakiniException>(() => Find(Eq("AAP", 10.5555)));
        Assert.Equal(ErrorIds.JdeValueInvalid, error.ErrorId);
        Assert.Contains("3 of them decimals", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Agrees_with_what_rows_show()
    {
        var random = new Random(7);
        for (var i = 0; i < 40; i++)
        {
            var column = random.Next(2) == 0 ? "AAP" : "FAP";
            var value = random.Next(-200, 200) / (random.Next(2) == 0 ? 1m : 10m);
            foreach (var op in new[] { FilterOperator.Equal, FilterOperator.NotEqual, FilterOperator.GreaterThan, FilterOperator.GreaterOrEqual, FilterOperator.LessThan, FilterOperator.LessOrEqual })
            {
                var expected = All.Where(r => Holds(op, ((decimal)r.Value(column)!).CompareTo(value))).Select(r => (int)r.Value("DOC")!);
                Assert.Equal(expected, Find(Where(column, op, value)));
            }
        }
    }

    private static IReadOnlyList<JdeRow> All { get; } = Decode(Gt("DOC", 0));

    private static bool Holds(FilterOperator op, int order) => op switch
    {
        FilterOperator.Equal => order == 0,
        FilterOperator.NotEqual => order != 0,
        FilterOperator.GreaterThan => order > 0,
        FilterOperator.GreaterOrEqual => order >= 0,
        FilterOperator.LessThan => order < 0,
        _ => order <= 0,
    };

    private static IReadOnlyList<int> Find(FilterNode filter) => [.. Decode(filter).Select(r => (int)r.Value("DOC")!)];

    // Every company (known, of a currency without decimals of its own, unknown, none) with every currency and some amounts.
    private static IReadOnlyList<JdeRow> Decode(FilterNode filter)
    {
        var document = 0;
        var rows = from company in Companies
                   from currency in Codes
                   from amount in Amounts
                   select $"{{\"RPDOC\":{++document},\"RPCO\":\"{company}\",\"RPCRCD\":\"{currency}\",\"RPAAP\":{amount},\"RPFAP\":{amount}}}";
        var query = new JdeQuery { Table = "F0411", Properties = ["DOC", "AAP", "FAP"], Filter = filter };
        var plan = new QueryPlan(new TableQuery(query, JdeDictionary.BuiltIn), JdeRoute.Raw, Currencies);
        var decoder = new RowDecoder(plan.Shape, new RowSource("test", "F0411", Library: null), Currencies);
        var condition = new StoredFilter(plan.Filter.Remainder, plan.Columns);
        return decoder.Decode(Encoding.UTF8.GetBytes(FakePassthrough.Data([.. rows])), condition).Rows;
    }

    private static SqlStatement Statement(string table, FilterNode filter, JdeCurrencies currencies)
    {
        var columns = new ColumnLookup(JdeDictionary.BuiltIn.FindTable(table)!);
        return new SqlConditionWriter().Append(new FilterBinder(columns, new MoneyScales(columns, currencies)).Bind(filter)).ToStatement();
    }
}
