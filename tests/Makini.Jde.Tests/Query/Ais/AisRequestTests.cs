using System.Text.Json;
using Makini.Filtering;
using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.Filters;

namespace Makini.Jde.Tests.Query.Ais;

public sealed class AisRequestTests
{
    private static readonly JdeQuery Query = new() { Table = "F0101", Properties = ["AN8", "ALPH"], Route = JdeRoute.Ais };

    [Fact]
    public void Asks_for_rows_of_a_table()
    {
        var body = Body(Query with { First = 5 });

        Assert.Equal("F0101", body.GetProperty("targetName").GetString());
        Assert.Equal("table", body.GetProperty("targetType").GetString());
        Assert.Equal("BROWSE", body.GetProperty("dataServiceType").GetString());
        Assert.Equal("F0101.AN8|F0101.ALPH", body.GetProperty("returnControlIDs").GetString());
        Assert.Equal("5", body.GetProperty("maxPageSize").GetString());
        Assert.True(body.GetProperty("enableNextPageProcessing").GetBoolean());
        Assert.False(body.TryGetProperty("query", out _));
    }

    [Fact]
    public void Asks_for_the_rows_to_skip_as_well() =>
        Assert.Equal("12", Body(Query with { First = 5, Skip = 7 }).GetProperty("maxPageSize").GetString());

    [Fact]
    public void Orders_by_the_users_columns_and_then_by_the_key()
    {
        var order = Body(Query with { OrderBy = ["ALPH desc"] }).GetProperty("aggregation").GetProperty("orderBy");

        Assert.Equal(
            ["F0101.ALPH DESC", "F0101.AN8 ASC"],
            order.EnumerateArray().Select(o => $"{o.GetProperty("column").GetString()} {o.GetProperty("direction").GetString()}"));
    }

    [Theory]
    [InlineData(FilterOperator.Equal, "EQUAL")]
    [InlineData(FilterOperator.NotEqual, "NOT_EQUAL")]
    [InlineData(FilterOperator.GreaterThan, "GREATER")]
    [InlineData(FilterOperator.GreaterOrEqual, "GREATER_EQUAL")]
    [InlineData(FilterOperator.LessThan, "LESS")]
    [InlineData(FilterOperator.LessOrEqual, "LESS_EQUAL")]
    public void Has_an_operator_for_each_comparison(FilterOperator op, string name) =>
        Assert.Equal($"AN8 {name} 5", Condition(Filters.Where("AN8", op, 5)));

    [Theory]
    [InlineData("ALPH", "", "ALPH STR_BLANK")]
    [InlineData("ALPH", null, "ALPH STR_BLANK")]
    [InlineData("UPMJ", null, "UPMJ STR_BLANK")]
    [InlineData("UPMJ", "2026-10-08", "UPMJ EQUAL 20261008")]
    [InlineData("UPMT", "14:18:05", "UPMT EQUAL 141805")]
    [InlineData("MCU", "M30", "MCU EQUAL          M30")]
    [InlineData("AN8", 0, "AN8 EQUAL 0")]
    public void Writes_values_as_EnterpriseOne_shows_them(string column, object? value, string expected) =>
        Assert.Equal(expected, Condition(Eq(column, value)));

    [Fact]
    public void Puts_the_decimal_point_itself() =>
        Assert.Equal("AG GREATER 1000.5", Condition(Gt("AG", 1000.5m), "F0411"));

    [Fact]
    public void Compares_an_amount_with_any_number_of_decimals() =>
        Assert.Equal("AG GREATER 1000.005", Condition(Gt("AG", 1000.005m), "F0411"));

    [Fact]
    public void Says_that_a_date_is_there_where_a_comparison_means_it() =>
        Assert.Equal("UPMJ STR_NOT_BLANK AND UPMJ LESS 20260101", Condition(Lt("UPMJ", "2026-01-01")));

    [Fact]
    public void Lists_values_and_asks_for_blanks_besides()
    {
        Assert.Equal("AT1 LIST C,V", Condition(In("AT1", "C", "V")));
        Assert.Equal("AT1 STR_BLANK OR AT1 EQUAL C", Condition(In("AT1", "C", null)));
        Assert.Equal("AT1 NOT_EQUAL C AND AT1 STR_NOT_BLANK", Condition(NotIn("AT1", "C", null)));
    }

    [Fact]
    public void Has_choices_within_the_conditions_that_must_all_hold() => Assert.Equal(
        "AN8 GREATER 5 AND (AT1 EQUAL C OR AT1 EQUAL V) AND (AN8 LESS 9 OR AT1 EQUAL E)",
        Condition(And(Gt("AN8", 5), Or(Eq("AT1", "C"), Eq("AT1", "V")), Or(Lt("AN8", 9), Eq("AT1", "E")))));

    [Fact]
    public void Turns_a_choice_of_conjunctions_into_conjoined_choices() => Assert.Equal(
        "AN8 EQUAL 1 OR AN8 EQUAL 2 AND (AN8 EQUAL 1 OR AT1 EQUAL V) AND (AT1 EQUAL C OR AN8 EQUAL 2) AND (AT1 EQUAL C OR AT1 EQUAL V)",
        Condition(Or(And(Eq("AN8", 1), Eq("AT1", "C")), And(Eq("AN8", 2), Eq("AT1", "V")))));

    [Fact]
    public void Negates_each_condition_by_itself() => Assert.Equal(
        "AN8 LESS_EQUAL 5 AND AT1 NOT_EQUAL C", Condition(Not(Or(Gt("AN8", 5), Eq("AT1", "C")))));

    [Fact]
    public void Asks_for_no_row_where_none_can_be() =>
        Assert.Equal("AN8 STR_BLANK AND AN8 STR_NOT_BLANK", Condition(In("AT1")));

    [Fact]
    public void Narrows_a_pattern_by_the_spellings_of_a_part_of_it() =>
        Assert.Equal("AN8 GREATER 5 AND (ALPH STR_CONTAIN A1B OR ALPH STR_CONTAIN A1b OR ALPH STR_CONTAIN a1B OR ALPH STR_CONTAIN a1b)",
            Condition(And(Gt("AN8", 5), Like("ALPH", "*a1b?c*"))));

    [Fact]
    public void Leaves_to_the_client_what_multiplies_too_much()
    {
        var many = Or([.. Enumerable.Range(0, 7).Select(i => And(Eq("AN8", i), Eq("AT1", "C")))]);

        var lines = Clients.Describe(Query with { Filter = many });

        Assert.DoesNotContain(lines, l => l.Contains("\"query\"", StringComparison.Ordinal));
        Assert.Contains("-- The filter on AN8, AT1 runs on the client: AIS has no condition that says the same.", lines);
    }

    [Fact]
    public void No_value_changes_the_request_around_it()
    {
        var body = Body(Query with { Filter = Eq("ALPH", "\"}], \"x\": [{\"") });

        Assert.Equal("\"}], \"x\": [{\"", Conditions(body.GetProperty("query"))[0].Split(' ', 3)[2]);
    }

    private static string Condition(FilterNode filter, string table = "F0101")
    {
        var query = Body(new JdeQuery { Table = table, Properties = ["AN8"], Filter = filter, Route = JdeRoute.Ais }).GetProperty("query");
        var text = Text(query);
        if (!query.TryGetProperty("complexQuery", out var within)) return text;
        var parts = within.EnumerateArray().Select(w => $"{w.GetProperty("andOr").GetString()} ({Text(w.GetProperty("query"))})");
        return $"{text} {string.Join(" ", parts)}";
    }

    private static string Text(JsonElement query) =>
        string.Join(query.GetProperty("matchType").GetString() == "MATCH_ALL" ? " AND " : " OR ", Conditions(query));

    private static List<string> Conditions(JsonElement query) =>
    [
        .. query.GetProperty("condition").EnumerateArray().Select(c =>
        {
            var text = $"{c.GetProperty("controlId").GetString()!.Split('.')[1]} {c.GetProperty("operator").GetString()}";
            return c.TryGetProperty("value", out var values)
                ? $"{text} {string.Join(",", values.EnumerateArray().Select(v => v.GetProperty("content").GetString()))}"
                : text;
        }),
    ];

    private static JsonElement Body(JdeQuery query)
    {
        var lines = Clients.Describe(query);
        Assert.Equal("POST dataservice", lines[0]);
        using var document = JsonDocument.Parse(string.Join("\n", lines.Skip(1).Where(l => !l.StartsWith("-- ", StringComparison.Ordinal))));
        return document.RootElement.Clone();
    }
}
