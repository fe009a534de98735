using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.FakePassthrough;

namespace Makini.Jde.Tests.Query;

public sealed class RawRouteTests
{
    private static readonly JdeQuery Query = new() { Table = "F0101", Properties = ["AN8"] };

    [Theory]
    [InlineData("jd-edwards-world", "SELECT ")]
    [InlineData("JD-Edwards-World-A94", "SELECT ")]
    [InlineData("oracle-jd-edwards-world", "SELECT ")]
    [InlineData("jd-edwards-enterprise-one", "POST dataservice")]
    [InlineData("JD-Edwards-EnterpriseOne", "POST dataservice")]
    [InlineData("netsuite", "GET /api/raw/")]
    [InlineData(null, "GET /api/raw/")]
    public void Takes_SQL_for_World_the_data_service_for_EnterpriseOne_and_the_raw_table_else(string? platform, string beginning) =>
        Assert.StartsWith(beginning, Clients.Describe(Query, platform)[0], StringComparison.Ordinal);

    [Fact]
    public void Takes_the_route_that_is_asked_for()
    {
        Assert.StartsWith("SELECT", Clients.Describe(Query with { Route = JdeRoute.Sql }, platform: null)[0], StringComparison.Ordinal);
        Assert.StartsWith("GET /api/raw/tables/F0101/data", Clients.Describe(Query with { Route = JdeRoute.Raw })[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRODDTA.F0101", null)]
    [InlineData("F0101", "PRODDTA")]
    public async Task Refuses_a_library(string table, string? library)
    {
        var service = Answering();

        var error = await Assert.ThrowsAsync<MakiniException>(() =>
            service.ReadAsync(new JdeQuery { Table = table, Library = library, Route = JdeRoute.Raw }));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.Contains("PRODDTA", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Reads_to_the_last_page()
    {
        var service = Answering(Page(1, 2, 1, 2), Page(2, 2, 3));

        Assert.Equal([1, 2, 3], (await service.ReadAsync(Query, platform: null)).Values("AN8"));
        Assert.Equal(["F0101 page 1", "F0101 page 2"], service.Requests.Select(r => r.Text));
    }

    [Fact]
    public async Task Reads_to_an_empty_page_where_nobody_tells_the_last()
    {
        var service = Answering(Addresses(1, 2), Addresses(3, 2), Data());

        Assert.Equal(4, (await service.ReadAsync(Query, platform: null)).Count);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task Ends_where_a_service_gives_the_same_page_again()
    {
        var service = new FakePassthrough(_ => Addresses(1, 2));

        await service.ReadAsync(Query, platform: null);

        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task Filters_skips_and_stops_on_the_client()
    {
        var log = new FakeLog();
        var service = new FakePassthrough(r => Page(Number(r), 100, Number(r) * 10, (Number(r) * 10) + 5));

        var rows = await service.ReadAsync(Query with { Filter = Filters.Like("ALPH", "*[5]"), Skip = 1, First = 2 }, log, platform: null);

        Assert.Equal([25, 35], rows.Values("AN8"));
        Assert.Equal(3, service.Requests.Count);
        Assert.Contains(log.Lines, l => l.Contains("client", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Orders_on_the_client_and_says_that_it_needs_all_rows()
    {
        var log = new FakeLog();
        var service = Answering(
            """{"data":[{"ABAN8":3,"ABALPH":"b "},{"ABAN8":9,"ABALPH":"a"},{"ABAN8":1,"ABALPH":"b"}],"meta":{"current_page":1,"last_page":2}}""",
            """{"data":[{"ABAN8":2,"ABALPH":"c"},{"ABAN8":0,"ABALPH":"x"}],"meta":{"current_page":2,"last_page":2}}""");

        var rows = await service.ReadAsync(
            Query with { OrderBy = ["ALPH desc"], Filter = Filters.Gt("AN8", 0), Skip = 1, First = 2 }, log, platform: null);

        Assert.Equal([1, 3], rows.Values("AN8"));
        Assert.Contains(log.Lines, l => l.Contains("no row comes before the last is read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counts_on_the_client()
    {
        using var client = Answering(Page(1, 2, 1, 2), Page(2, 2, 3)).Client(platform: null);

        Assert.Equal(2, await client.CountAsync(Query with { Filter = Filters.Ge("AN8", 2), First = 1 }, NullCallLog.Instance, CancellationToken.None));
    }

    private static int Number(Request request) => int.Parse(request.Text.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

    private static string Page(int page, int last, params int[] numbers)
    {
        var rows = string.Join(",", numbers.Select(n => $"{{\"ABAN8\":{n},\"ABALPH\":\"Name {n}\"}}"));
        return $"{{\"data\":[{rows}],\"meta\":{{\"current_page\":{page},\"last_page\":{last}}}}}";
    }
}
