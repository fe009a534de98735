using Makini.Jde.Query;

namespace Makini.Jde.Tests.Query.Ais;

public sealed class AisPagingTests
{
    private static readonly JdeQuery Query = new() { Table = "F0101", Properties = ["AN8", "ALPH"], Route = JdeRoute.Ais };

    [Fact]
    public async Task Reads_rows_that_are_objects()
    {
        var rows = await FakePassthrough.Answering(Grid("""{"F0101_AN8":1,"F0101_ALPH":"Abbott   "}""")).ReadAsync(Query);

        Assert.Equal([1], rows.Values("AN8"));
        Assert.Equal(["Abbott"], rows.Values("ALPH"));
    }

    [Theory]
    [InlineData("""{"columns":["F0101_ALPH","X","F0101_AN8"],"rowset":[["a",null,1],["b",{"c":[]},2]]}""")]
    [InlineData("""{"columns":{"F0101_ALPH":"Name","X":"?","F0101_AN8":"No"},"rowset":[["a","x",1],["b","y","2"]],"summary":{"moreRecords":false}}""")]
    [InlineData("""{"rowset":[["a",1, 1 ],["b",2,2]],"columns":["F0101_ALPH","X","f0101_an8"]}""")]
    public async Task Reads_rows_that_are_lists(string grid)
    {
        var rows = await FakePassthrough.Answering("{\"data\":{\"fs_DATABROWSE_F0101\":{\"data\":{\"gridData\":" + grid + "}}}}").ReadAsync(Query);

        Assert.Equal([1, 2], rows.Values("AN8"));
        Assert.Equal(["a", "b"], rows.Values("ALPH"));
    }

    [Fact]
    public async Task Follows_the_link_to_the_next_page_and_never_to_another_host()
    {
        const string Link =
            """
            ,"links":[{"rel":"self","href":"x"},{"rel":"next","href":"https://elsewhere.example/jderest/v2/dataservice/next?stackId=7&state=a%26b"}]
            """;
        var service = FakePassthrough.Answering(Grid(Rows(1, 2), hasMore: true, Link), Grid(Rows(3, 1), hasMore: false));

        Assert.Equal([1, 2, 3], (await service.ReadAsync(Query)).Values("AN8"));
        Assert.Equal("dataservice/next?stackId=7&state=a&b ", service.Requests[1].Text);
    }

    [Fact]
    public async Task Goes_on_by_key_where_there_is_no_link()
    {
        var service = FakePassthrough.Answering(Grid(Rows(1, 2), hasMore: true), Grid(Rows(3, 1), hasMore: false));

        Assert.Equal([1, 2, 3], (await service.ReadAsync(Query)).Values("AN8"));
        Assert.Contains("""{"controlId":"F0101.AN8","operator":"GREATER","value":[{"content":"2",""", service.Requests[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_by_a_key_of_many_columns_with_blanks_and_dates()
    {
        var service = FakePassthrough.Answering(
            Grid("""{"F0005_SY":"00","F0005_RT":"DT","F0005_KY":"  "}""", hasMore: true), Grid("", hasMore: false));

        await service.ReadAsync(new JdeQuery { Table = "F0005", Properties = ["KY"], Route = JdeRoute.Ais });

        Assert.Contains("STR_NOT_BLANK", service.Requests[1].Text, StringComparison.Ordinal);
        Assert.Contains("""{"controlId":"F0005.SY","operator":"GREATER_EQUAL","value":[{"content":"00",""", service.Requests[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warns_with_the_count_where_nobody_knows_how_to_go_on()
    {
        var dictionary = Layouts.Load("""
            {"items":{"AN8":{"type":"number","digits":8}},"files":[{"file":"F55","prefix":"XX","key":[],"columns":["AN8"]}]}
            """);
        var log = new FakeLog();
        using var client = FakePassthrough.Answering(Grid("""{"F55_AN8":1}""", hasMore: true)).Client(dictionary: dictionary);

        var rows = await Clients.CollectAsync(client.QueryAsync(new JdeQuery { Table = "F55", Route = JdeRoute.Ais }, log, CancellationToken.None));

        Assert.Single(rows);
        Assert.Contains(log.Warnings, l => l.Contains("1 rows of F55 came; EnterpriseOne has more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Does_not_warn_of_rows_that_nobody_wanted()
    {
        var log = new FakeLog();
        var service = FakePassthrough.Answering(Grid(Rows(1, 2), hasMore: true));

        await service.ReadAsync(Query with { First = 2 }, log);

        Assert.Single(service.Requests);
        Assert.DoesNotContain(log.Warnings, l => l.Contains("EnterpriseOne has more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ends_with_a_warning_where_the_service_gives_the_same_rows_again()
    {
        var log = new FakeLog();
        var service = new FakePassthrough(_ => Grid(Rows(1, 2), hasMore: true));

        await service.ReadAsync(Query, log);

        Assert.Equal(2, service.Requests.Count);
        Assert.Contains(log.Warnings, l => l.Contains("same rows again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ends_with_a_warning_where_the_service_says_there_are_more_and_gives_none()
    {
        var log = new FakeLog();
        var service = FakePassthrough.Answering(Grid(Rows(1, 2), hasMore: true), Grid("", hasMore: true));

        Assert.Equal([1, 2], (await service.ReadAsync(Query, log)).Values("AN8"));

        Assert.Contains(log.Warnings, l => l.Contains("2 rows of F0101 came; EnterpriseOne has more of them, and gives none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Skips_on_the_client()
    {
        var rows = await FakePassthrough.Answering(Grid(Rows(1, 3), hasMore: false)).ReadAsync(Query with { Skip = 1, First = 1 });

        Assert.Equal([2], rows.Values("AN8"));
    }

    [Fact]
    public async Task Reads_no_currencies()
    {
        var service = FakePassthrough.Answering(Grid("""{"F0411_AG":1234.5}"""));

        var rows = await service.ReadAsync(new JdeQuery { Table = "F0411", Properties = ["AG"], Route = JdeRoute.Ais });

        Assert.Equal("1234.50", ((decimal)rows[0].Value("AG")!).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Counts_by_the_service()
    {
        var service = FakePassthrough.Answering("""{"data":{"ds_F0101":{"count":1240},"stackId":1}}""");
        using var client = service.Client();

        Assert.Equal(1240, await client.CountAsync(Query with { Filter = Filters.Gt("AN8", 5) }, NullCallLog.Instance, CancellationToken.None));
        Assert.Contains("\"dataServiceType\":\"COUNT\"", service.Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_on_the_client_what_only_the_client_can_decide()
    {
        using var client = FakePassthrough.Answering(Grid(Rows(1, 12))).Client();

        Assert.Equal(4, await client.CountAsync(Query with { Filter = Filters.Like("ALPH", "n1*") }, NullCallLog.Instance, CancellationToken.None));
    }

    [Fact]
    public async Task Refuses_a_library()
    {
        var service = FakePassthrough.Answering();

        var error = await Assert.ThrowsAsync<MakiniException>(() => service.ReadAsync(Query with { Table = "PRODDTA.F0101" }));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.Empty(service.Requests);
    }

    private static string Rows(int from, int count) =>
        string.Join(",", Enumerable.Range(from, count).Select(i => $"{{\"F0101_AN8\":{i},\"F0101_ALPH\":\"N{i}\"}}"));

    private static string Grid(string rows, bool? hasMore = null, string rest = "")
    {
        var summary = hasMore is { } more ? $",\"summary\":{{\"records\":0,\"moreRecords\":{(more ? "true" : "false")}}}" : "";
        return "{\"data\":{\"fs_DATABROWSE_X\":{\"title\":\"x\",\"data\":{\"gridData\":{\"id\":59,\"columns\":{},\"rowset\":[" + rows + "]" + summary
            + "}},\"errors\":[],\"warnings\":[]},\"stackId\":1,\"sysErrors\":[]" + rest + "}}";
    }
}
