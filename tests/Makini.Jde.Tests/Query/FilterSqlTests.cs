using Makini.Filtering;
using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.Filters;

namespace Makini.Jde.Tests.Query;

public sealed class FilterSqlTests
{
    public static TheoryData<FilterNode, string, object[]> Conditions { get; } = new()
    {
        { Eq("AN8", 5), "ABAN8 = ?", [5L] },
        { Eq("AN8", "5"), "ABAN8 = ?", [5L] },
        { Ne("AN8", null), "ABAN8 <> ?", [0L] },
        { Gt("AN8", null), "1 = 0", [] },
        { Gt("AN8", 10.5), "ABAN8 > ?", [10L] },
        { Ge("AN8", 10.5), "ABAN8 > ?", [10L] },
        { Lt("AN8", 10.5), "ABAN8 <= ?", [10L] },
        { Lt("AN8", -10.5), "ABAN8 <= ?", [-11L] },
        { Lt("AN8", 1_000_000_000), "1 = 1", [] },
        { Gt("AN8", 1_000_000_000), "1 = 0", [] },
        { Gt("AN8", -1_000_000_000), "1 = 1", [] },
        { Eq("ALPH", "Smith "), "ABALPH = ?", ["Smith"] },
        { Eq("ALPH", null), "ABALPH = ?", [""] },
        { Ne("ALPH", "x"), "ABALPH <> ?", ["x"] },
        { Eq("MCU", "M30"), "ABMCU = ?", ["         M30"] },
        { Ge("UPMJ", "2026-01-01"), "ABUPMJ >= ?", [126001L] },
        { Gt("UPMJ", new DateTime(2026, 1, 1, 15, 0, 0, DateTimeKind.Local)), "ABUPMJ > ?", [126001L] },
        { Lt("UPMJ", "2026-01-01"), "ABUPMJ <> ? AND ABUPMJ < ?", [0L, 126001L] },
        { Ne("UPMJ", "2026-01-01"), "ABUPMJ <> ? AND ABUPMJ <> ?", [0L, 126001L] },
        { Eq("UPMJ", null), "ABUPMJ = ?", [0L] },
        { Ne("UPMJ", null), "ABUPMJ <> ?", [0L] },
        { Ne("UPMJ", 0), "ABUPMJ <> ?", [0L] },
        { Lt("UPMJ", null), "1 = 0", [] },
        { Not(Lt("UPMJ", "2026-01-01")), "NOT (ABUPMJ <> ? AND ABUPMJ < ?)", [0L, 126001L] },
        { In("UPMJ", null, "2026-01-01"), "ABUPMJ IN (?, ?)", [0L, 126001L] },
        { NotIn("UPMJ", "2026-01-01"), "ABUPMJ <> ? AND ABUPMJ NOT IN (?)", [0L, 126001L] },
        { Lt("UPMT", "08:00"), "ABUPMT < ?", [80000L] },
        { In("AT1", "C", "V", "C"), "ABAT1 IN (?, ?)", ["C", "V"] },
        { In("AN8", 1, 2.0, "3"), "ABAN8 IN (?, ?, ?)", [1L, 2L, 3L] },
        { In("AN8"), "1 = 0", [] },
        { NotIn("AN8"), "1 = 1", [] },
        { NotIn("AT1", "C", null), "ABAT1 NOT IN (?, ?)", ["C", ""] },
        { Where("AT1", FilterOperator.In, "C"), "ABAT1 IN (?)", ["C"] },
        { Like("ALPH", "smi*"), "UPPER(TRIM(ABALPH)) LIKE ? ESCAPE '\\'", ["SMI%"] },
        { Where("ALPH", FilterOperator.NotLike, "*50%"), "UPPER(TRIM(ABALPH)) NOT LIKE ? ESCAPE '\\'", ["%50\\%"] },
        { Or(Eq("AN8", 1), And(Eq("AT1", "C"), Not(Eq("AN8", 2)))), "ABAN8 = ? OR (ABAT1 = ? AND NOT (ABAN8 = ?))", [1L, "C", 2L] },
        { And(Or(Eq("AN8", 1), Eq("AN8", 2)), Eq("AT1", "C")), "(ABAN8 = ? OR ABAN8 = ?) AND ABAT1 = ?", [1L, 2L, "C"] },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Writes_a_condition(FilterNode filter, string sql, object[] parameters)
    {
        var statement = Statement("F0101", filter);

        Assert.Equal(sql, statement.Text);
        Assert.Equal(parameters, statement.Parameters);
    }

    [Fact]
    public void Moves_quantities_and_prices_by_the_dictionarys_decimals()
    {
        var statement = Statement("F4211", And(Ge("UPRC", 1.25), Eq("LNID", "1.5")));

        Assert.Equal("SDUPRC >= ? AND SDLNID = ?", statement.Text);
        Assert.Equal([12500L, 1500L], statement.Parameters);
    }

    [Fact]
    public void Leaves_sets_to_the_client_and_the_rest_to_SQL()
    {
        var condition = Bind("F0101", And(Eq("AT1", "C"), Like("ALPH", "[ab]*"), Or(Eq("AN8", 1), Like("ALPH", "*[0-9]"))));

        var split = FilterSplit.Of(condition, JdeRoute.Sql);

        Assert.Equal("ABAT1 = ?", new SqlConditionWriter().Append(split.Server).ToStatement().Text);
        Assert.Equal(["ABALPH", "ABAN8", "ABALPH"], split.Remainder.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Leaves_a_whole_OR_to_the_client_if_SQL_cannot_say_a_part()
    {
        var split = FilterSplit.Of(Bind("F0101", Or(Eq("AN8", 1), Like("ALPH", "[ab]*"))), JdeRoute.Sql);

        Assert.Equal(StoredCondition.True, split.Server);
        Assert.IsType<AnyCondition>(split.Remainder);
    }

    [Fact]
    public void Never_lets_a_value_into_the_text()
    {
        var random = new Random(20261102);
        var expected = Statement("F0101", Everything("x")).Text;
        for (var i = 0; i < 2_000; i++)
        {
            var value = RandomText(random);
            var statement = Statement("F0101", Everything(value));

            Assert.Equal(expected, statement.Text);
            Assert.Equal(expected.Count(c => c == '?'), statement.Parameters.Count);
            Assert.Equal(value.TrimEnd(' '), statement.Parameters[0]);
        }
    }

    private static FilterAnd Everything(string value) => And(
        Eq("ALPH", value),
        In("ALPH", value),
        Lt("ALPH", value),
        Not(Ne("ALPH", value)),
        Like("ALPH", value.Replace("`", "", StringComparison.Ordinal).Replace("[", "", StringComparison.Ordinal)));

    private static string RandomText(Random random)
    {
        const string Characters = "'\"`;?%_\\-/*()=<>\0\n\r abcXYZ019#@$ÄéΩ—;--";
        return new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Characters[random.Next(Characters.Length)])]);
    }

    private static SqlStatement Statement(string table, FilterNode filter) => new SqlConditionWriter().Append(Bind(table, filter)).ToStatement();

    private static StoredCondition Bind(string table, FilterNode filter)
    {
        var columns = new ColumnLookup(JdeDictionary.BuiltIn.FindTable(table)!);
        return new FilterBinder(columns, new MoneyScales(columns, JdeCurrencies.None)).Bind(filter);
    }
}
