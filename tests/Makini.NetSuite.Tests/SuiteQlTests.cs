using Makini.Filtering;
using Makini.NetSuite.Query;

namespace Makini.NetSuite.Tests;

public sealed class SuiteQlTests
{
    private static readonly FilterPosition Start = new(1, 1);

    public static TheoryData<FilterOperator, object?, string> Comparisons => new()
    {
        { FilterOperator.Equal, "O'Brien", "name = 'O''Brien'" },
        { FilterOperator.Equal, null, "name IS NULL" },
        { FilterOperator.NotEqual, null, "name IS NOT NULL" },
        { FilterOperator.Equal, "", "name IS NULL" },
        { FilterOperator.NotEqual, "", "name IS NOT NULL" },
        { FilterOperator.GreaterThan, "", "1 = 0" },
        { FilterOperator.In, new object?[] { "a", "" }, "(name IN ('a') OR name IS NULL)" },
        { FilterOperator.NotIn, new object?[] { "" }, "name IS NOT NULL" },
        { FilterOperator.NotEqual, 5, "(name <> 5 OR name IS NULL)" },
        { FilterOperator.GreaterThan, 1.5m, "name > 1.5" },
        { FilterOperator.LessOrEqual, true, "name <= 'T'" },
        { FilterOperator.LessThan, null, "1 = 0" },
        { FilterOperator.GreaterOrEqual, new DateTime(2026, 12, 1), "name >= TO_DATE('2026-12-01', 'YYYY-MM-DD')" },
        { FilterOperator.GreaterOrEqual, new DateTime(2026, 12, 1, 8, 5, 0), "name >= TO_TIMESTAMP('2026-12-01 08:05:00', 'YYYY-MM-DD HH24:MI:SS')" },
        { FilterOperator.Like, "5%*_", """UPPER(name) LIKE '5\%%\_' ESCAPE '\'""" },
        { FilterOperator.NotLike, "a*", """(UPPER(name) NOT LIKE 'A%' ESCAPE '\' OR name IS NULL)""" },
        { FilterOperator.In, new object?[] { "a", 2 }, "name IN ('a', 2)" },
        { FilterOperator.In, new object?[] { "a", null }, "(name IN ('a') OR name IS NULL)" },
        { FilterOperator.In, Array.Empty<object?>(), "1 = 0" },
        { FilterOperator.NotIn, new object?[] { "a" }, "(name NOT IN ('a') OR name IS NULL)" },
        { FilterOperator.NotIn, new object?[] { "a", null }, "name NOT IN ('a')" },
        { FilterOperator.NotIn, new object?[] { null }, "name IS NOT NULL" },
        { FilterOperator.NotIn, Array.Empty<object?>(), "1 = 1" },
    };

    [Theory]
    [InlineData(FilterOperator.In, "(name IN (", ") OR name IN (1001))")]
    [InlineData(FilterOperator.NotIn, "((name NOT IN (", ") AND name NOT IN (1001)) OR name IS NULL)")]
    public void A_long_list_is_written_in_parts_that_NetSuite_takes(FilterOperator op, string start, string end)
    {
        var text = SuiteQlFilter.Write(new FilterComparison("name", op, Enumerable.Range(1, 1001).Cast<object?>().ToArray(), Start));
        Assert.Equal($"{start}{string.Join(", ", Enumerable.Range(1, 1000))}{end}", text);
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void A_comparison_is_written(FilterOperator op, object? value, string expected) =>
        Assert.Equal(expected, SuiteQlFilter.Write(new FilterComparison("name", op, value, Start)));

    [Theory]
    [InlineData("trandate", "trandate = TO_DATE('2026-12-01', 'YYYY-MM-DD')")]
    [InlineData("datecreated", "datecreated = TO_DATE('2026-12-01', 'YYYY-MM-DD')")]
    [InlineData("externalid", "externalid = '2026-12-01'")]
    public void A_day_as_text_is_a_day_where_the_name_says_so(string field, string expected) =>
        Assert.Equal(expected, SuiteQlFilter.Write(new FilterComparison(field, FilterOperator.Equal, "2026-12-01", Start)));

    [Fact]
    public void Not_goes_down_to_the_comparisons()
    {
        var filter = new FilterNot(new FilterOr([
            new FilterComparison("a", FilterOperator.GreaterThan, 1, Start),
            new FilterAnd([new FilterComparison("b", FilterOperator.Equal, 2, Start), new FilterNot(new FilterComparison("c", FilterOperator.Equal, 3, Start))]),
        ]));
        Assert.Equal("((a <= 1 OR a IS NULL) AND ((b <> 2 OR b IS NULL) OR c = 3))", SuiteQlFilter.Write(filter));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a;b")]
    [InlineData("1a")]
    [InlineData("a--")]
    public void Only_names_are_fields(string field) =>
        Assert.Equal(ErrorIds.FilterInvalid, Assert.Throws<MakiniException>(() => SuiteQlFilter.Write(new FilterComparison(field, FilterOperator.Equal, 1, Start))).ErrorId);

    [Fact]
    public void Sets_of_letters_are_refused() =>
        Assert.Equal(ErrorIds.FilterInvalid, Assert.Throws<MakiniException>(() => SuiteQlFilter.Write(new FilterComparison("a", FilterOperator.Like, "[ab]*", Start))).ErrorId);

    [Fact]
    public void A_record_is_asked_for_in_an_order_that_is_unique()
    {
        var query = new RecordQuery("transactionline") { Fields = ["item"], OrderBy = ["quantity desc", "id"] }.ToSuiteQl();
        Assert.Equal("SELECT item FROM transactionline ORDER BY quantity DESC, id, transaction", query.Text);
        Assert.Equal("SELECT * FROM customer WHERE id > 5 ORDER BY id", new RecordQuery("customer") { Filter = new FilterComparison("id", FilterOperator.GreaterThan, 5, Start) }.ToSuiteQl().Text);
    }

    [Theory]
    [InlineData("customer; DROP", "", "")]
    [InlineData("customer", "a b", "")]
    [InlineData("customer", "", "name up")]
    public void Names_that_are_none_are_refused(string record, string field, string order) =>
        Assert.Equal(ErrorIds.InvalidRequest, Assert.Throws<MakiniException>(() => new RecordQuery(record)
        {
            Fields = field.Length > 0 ? [field] : [],
            OrderBy = order.Length > 0 ? [order] : [],
        }.ToSuiteQl()).ErrorId);

    [Theory]
    [InlineData("SELECT id FROM customer WHERE name = ? AND note <> '?' -- ?\n AND n = ? ORDER BY id;", "SELECT id FROM customer WHERE name = 'it''s' AND note <> '?' -- ?\n AND n = 7 ORDER BY id", true)]
    [InlineData("SELECT id FROM (SELECT id FROM customer WHERE a = ? ORDER BY id) WHERE b = ?", "SELECT id FROM (SELECT id FROM customer WHERE a = 'it''s' ORDER BY id) WHERE b = 7", false)]
    public void Values_take_the_place_of_their_marks(string text, string expected, bool isOrdered)
    {
        var query = SuiteQlStatement.Read(text, ["it's", 7]);
        Assert.Equal((expected, isOrdered), (query.Text, query.IsOrdered));
    }

    [Theory]
    [InlineData("")]
    [InlineData("DELETE FROM customer")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 'open")]
    [InlineData("SELECT ? FROM customer")]
    public void What_is_no_query_is_refused(string text) =>
        Assert.Equal(ErrorIds.InvalidRequest, Assert.Throws<MakiniException>(() => SuiteQlStatement.Read(text, [])).ErrorId);

    [Fact]
    public void No_text_can_leave_its_quotes()
    {
        var random = new Random(4711);
        const string Alphabet = "'\"\\;-/*?() a\n\r\0%_\u2019";
        for (var i = 0; i < 2000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var query = SuiteQlStatement.Read("SELECT a FROM b WHERE c = ? AND d = 1", [text]);
            var inner = query.Text["SELECT a FROM b WHERE c = '".Length..^"' AND d = 1".Length];
            Assert.Equal(text, inner.Replace("''", "'", StringComparison.Ordinal));
            Assert.Equal(0, inner.Replace("''", "", StringComparison.Ordinal).Count(c => c == '\''));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_has_no_text_is_refused(object value) => Assert.Equal(ErrorIds.InvalidRequest, Assert.Throws<MakiniException>(() => SuiteQlLiteral.Of(value)).ErrorId);
}
