using System.Text.Json;
using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.FakePassthrough;
using static Makini.Jde.Tests.Query.Filters;

namespace Makini.Jde.Tests.Query;

public sealed class GroupTests
{
    private const string Currencies = """{"data":[{"CVCRCD":"USD","CVCDEC":"2"},{"CVCRCD":"JPY","CVCDEC":"0"},{"CVCRCD":"BHD","CVCDEC":"3"}]}""";
    private const string Companies = """{"data":[{"CCCO":"00001","CCCRCD":"USD"},{"CCCO":"00200","CCCRCD":"JPY"},{"CCCO":"00300","CCCRCD":"BHD"}]}""";

    private static readonly JdeGroupQuery Query = new(new JdeQuery { Table = "F4111", Route = JdeRoute.Sql })
    {
        GroupBy = ["MCU", "DCT"],
        Aggregates = [new(JdeAggregateKind.Sum, "TRQT"), new(JdeAggregateKind.Count, "")],
    };

    [Fact]
    public void Computes_groups_in_the_database()
    {
        var lines = Describe(Query with { Rows = Query.Rows with { Filter = Gt("TRQT", 0) } });

        Assert.Equal(
            "SELECT ILMCU, ILDCT, SUM_TRQT, GROUP_ROWS FROM (SELECT ILMCU, ILDCT, SUM(ILTRQT) AS SUM_TRQT, COUNT(*) AS GROUP_ROWS FROM F4111"
            + " WHERE ILTRQT > ? GROUP BY ILMCU, ILDCT) G ORDER BY ILMCU, ILDCT FETCH FIRST 2000 ROWS ONLY",
            lines[0]);
        Assert.Equal("?1 = 0", lines[1]);
    }

    [Fact]
    public void Chooses_and_orders_groups_by_their_results()
    {
        var lines = Describe(Query with
        {
            Rows = Query.Rows with { Filter = Eq("DCT", "II"), OrderBy = ["SumTRQT desc"], First = 3, Skip = 1 },
            Having = And(Gt("SumTRQT", 12.5m), Ge("Count", 2)),
        });

        Assert.EndsWith("G WHERE SUM_TRQT > ? AND GROUP_ROWS >= ? ORDER BY SUM_TRQT DESC, ILMCU, ILDCT OFFSET 1 ROWS FETCH NEXT 3 ROWS ONLY", lines[0], StringComparison.Ordinal);
        Assert.Equal("?1 = 'II'", lines[1]);
        Assert.Equal("?3 = 2", lines[3]);
    }

    [Fact]
    public async Task Gives_a_row_a_group()
    {
        var service = Answering("""{"data":[{"ILMCU":"         M30","ILDCT":"II","SUM_TRQT":-12345,"GROUP_ROWS":7}]}""");

        var rows = await ReadAsync(service, Query);

        Assert.Equal(["M30"], rows.Values("MCU"));
        Assert.Equal([-123.45m], rows.Values("SumTRQT"));
        Assert.Equal([7L], rows.Values("Count"));
    }

    [Fact]
    public async Task Adds_amounts_of_several_currencies_up_as_numbers()
    {
        var service = Answering(Currencies, Companies, """{"data":[{"SUM_AG":1234567}]}""");
        var query = new JdeGroupQuery(Query.Rows with { Table = "F0411" }) { Aggregates = [new(JdeAggregateKind.Sum, "AG")] };

        var rows = await ReadAsync(service, query);

        Assert.Equal([1234.567m], rows.Values("SumAG"));
        Assert.Contains(" THEN RPAG * 1000 WHEN RPCO IN (?)", service.Requests[2].Text, StringComparison.Ordinal);
        Assert.Contains("ELSE RPAG * 10 END", service.Requests[2].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("GROUP BY", service.Requests[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_smallest_and_largest_of_any_column()
    {
        var service = Answering("""{"data":[{"MINIMUM_UPMJ":126281,"MAXIMUM_ALPH":"Zoe   ","AVERAGE_AN8":12.25}]}""");
        var query = new JdeGroupQuery(Query.Rows with { Table = "F0101" })
        {
            Aggregates = [new(JdeAggregateKind.Minimum, "UPMJ"), new(JdeAggregateKind.Maximum, "ALPH"), new(JdeAggregateKind.Average, "AN8")],
        };

        var rows = await ReadAsync(service, query);

        Assert.Equal([new DateTime(2026, 10, 8)], rows.Values("MinimumUPMJ"));
        Assert.Equal(["Zoe"], rows.Values("MaximumALPH"));
        Assert.Equal([12.25m], rows.Values("AverageAN8"));
    }

    [Fact]
    public async Task Asks_the_data_service_for_groups_and_chooses_among_them_itself()
    {
        var service = Answering(
            """
            {"data":{"ds_F4111":{"output":[
              {"groupBy":{"F4111.MCU":"         M30","F4111.DCT":"II"},"F4111.TRQT_SUM":12.5,"F4111.ITM_COUNT":3},
              {"F4111.TRQT_SUM":1,"groupBy":{"F4111.DCT":"IC","F4111.MCU":"         D30"},"F4111.ITM_COUNT":9},
              {"groupBy":{"F4111.MCU":"         C10","F4111.DCT":"IC","X":1},"F4111.TRQT_SUM":"20","F4111.ITM_COUNT":"9"}]}}}
            """.Replace("F4111.ITM", $"F4111.{JdeDictionary.BuiltIn.FindTable("F4111")!.Columns[0].Alias}", StringComparison.Ordinal));
        var query = Query with
        {
            Rows = Query.Rows with { Route = JdeRoute.Ais, OrderBy = ["SumTRQT desc"], Filter = Gt("TRQT", 0) },
            Having = Gt("SumTRQT", 1),
        };

        var rows = await ReadAsync(service, query);

        Assert.Equal(["C10", "M30"], rows.Values("MCU"));
        Assert.Equal([20m, 12.5m], rows.Values("SumTRQT"));
        Assert.Equal([9L, 3L], rows.Values("Count"));
        var body = JsonDocument.Parse(Assert.Single(service.Requests).Text.Split(' ', 2)[1]).RootElement;
        Assert.Equal("AGGREGATION", body.GetProperty("dataServiceType").GetString());
        Assert.Equal("""[{"column":"F4111.MCU"},{"column":"F4111.DCT"}]""", body.GetProperty("aggregation").GetProperty("groupBy").GetRawText());
        Assert.Equal("SUM", body.GetProperty("aggregation").GetProperty("aggregations")[0].GetProperty("aggregation").GetString());
    }

    [Theory]
    [InlineData(JdeAggregateKind.Sum, "DCT", JdeRoute.Sql, ErrorIds.InvalidRequest)]
    [InlineData(JdeAggregateKind.Average, "TRDJ", JdeRoute.Sql, ErrorIds.InvalidRequest)]
    [InlineData(JdeAggregateKind.Sum, "NOPE", JdeRoute.Sql, ErrorIds.JdeColumnNotFound)]
    [InlineData(JdeAggregateKind.Sum, "TRQT", JdeRoute.Raw, ErrorIds.InvalidRequest)]
    public void Says_what_cannot_be_computed(JdeAggregateKind kind, string column, JdeRoute route, string errorId)
    {
        var query = new JdeGroupQuery(Query.Rows with { Route = route }) { Aggregates = [new(kind, column)] };

        Assert.Equal(errorId, Assert.Throws<MakiniException>(() => Describe(query)).ErrorId);
    }

    [Fact]
    public void Says_that_a_filter_on_the_client_and_groups_in_the_system_do_not_go_together()
    {
        var query = Query with { Rows = Query.Rows with { Filter = Like("LOTN", "A*"), Route = JdeRoute.Ais } };

        Assert.Contains("LOTN", Assert.Throws<MakiniException>(() => Describe(query)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TRQT")]
    [InlineData("SumX")]
    public void Groups_have_no_other_columns(string column)
    {
        var error = Assert.Throws<MakiniException>(() => Describe(Query with { Having = Gt(column, 1) }));

        Assert.Equal(ErrorIds.JdeColumnNotFound, error.ErrorId);
    }

    private static IReadOnlyList<string> Describe(JdeGroupQuery query)
    {
        using var client = Answering().Client();
        return client.Describe(query);
    }

    private static async Task<List<JdeRow>> ReadAsync(FakePassthrough service, JdeGroupQuery query)
    {
        using var client = service.Client();
        return await Clients.CollectAsync(client.QueryAsync(query, NullCallLog.Instance, CancellationToken.None));
    }
}
