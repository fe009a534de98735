using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.FakePassthrough;

namespace Makini.Jde.Tests.Query;

public sealed class CurrencyTests
{
    private const string Voucher = """{"RPDOC":1,"RPAAP":12345,"RPCO":"00200","RPKCO":"00200","RPCRCD":"USD"}""";
    private static readonly JdeQuery Vouchers = new() { Table = "F0411", Properties = ["DOC", "AAP"], First = 1 };

    [Theory]
    [InlineData(Clients.World)]
    [InlineData(null)]
    public async Task Reads_the_currencies_once_a_client_by_the_querys_own_route(string? platform)
    {
        var service = Service();
        using var client = service.Client(platform);

        for (var i = 0; i < 3; i++)
        {
            var rows = await Clients.CollectAsync(client.QueryAsync(Vouchers, NullCallLog.Instance, CancellationToken.None));
            Assert.Equal(12345m, Assert.Single(rows).Value("AAP"));
        }

        var pages = platform is null ? ["F0013 page 1", "F0013 page 2", "F0010 page 1", "F0010 page 2"] : new[] { "FROM F0013", "FROM F0010" };
        Assert.All(pages, p => Assert.Single(service.Requests, r => Has(r, p)));
        Assert.Equal(3, service.Requests.Count(r => Has(r, "F0411")));
    }

    [Fact]
    public async Task Reads_them_once_for_queries_at_the_same_time()
    {
        var open = new TaskCompletionSource();
        var service = new FakePassthrough(async r =>
        {
            await open.Task;
            return Answer(r);
        });
        using var client = service.Client();

        var queries = Enumerable.Range(0, 8).Select(_ => Clients.CollectAsync(client.QueryAsync(Vouchers, NullCallLog.Instance, CancellationToken.None))).ToList();
        open.SetResult();
        await Task.WhenAll(queries);

        Assert.Single(service.Requests, r => Has(r, "F0013"));
    }

    [Fact]
    public async Task Reads_none_for_a_query_without_amounts()
    {
        var service = Service();
        using var client = service.Client();

        foreach (var query in new[] { Vouchers with { Properties = ["DOC"] }, Vouchers with { IsRaw = true } })
            await Clients.CollectAsync(client.QueryAsync(query, NullCallLog.Instance, CancellationToken.None));

        Assert.DoesNotContain(service.Requests, r => Has(r, "F0013"));
    }

    [Fact]
    public async Task Reads_them_for_a_filter_on_an_amount()
    {
        var service = Service();
        using var client = service.Client();

        await client.CountAsync(Vouchers with { Properties = ["DOC"], Filter = Filters.Gt("AAP", 5) }, NullCallLog.Instance, CancellationToken.None);

        Assert.Single(service.Requests, r => Has(r, "F0013"));
        Assert.Contains("RPCO IN (?)", service.Requests[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ErrorIds.NotFound)]
    [InlineData(ErrorIds.Forbidden)]
    [InlineData(ErrorIds.InvalidRequest)]
    public async Task Takes_the_dictionarys_decimals_where_they_cannot_be_read_and_warns(string errorId)
    {
        var log = new FakeLog();
        var service = new FakePassthrough(r => Has(r, "F0013") ? throw new MakiniException(errorId, "No.") : Answer(r));

        var rows = await service.ReadAsync(Vouchers, log);

        Assert.Equal(123.45m, Assert.Single(rows).Value("AAP"));
        Assert.Contains("F0013", Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_other_failures_to_the_caller_and_tries_again_with_the_next_query()
    {
        var failures = 1;
        var service = new FakePassthrough(r => Has(r, "F0013") && failures-- > 0 ? throw new MakiniException(ErrorIds.Unavailable, "Down.") : Answer(r));
        using var client = service.Client();

        var error = await Assert.ThrowsAsync<MakiniException>(() => Clients.CollectAsync(client.QueryAsync(Vouchers, NullCallLog.Instance, CancellationToken.None)));
        var rows = await Clients.CollectAsync(client.QueryAsync(Vouchers, NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(ErrorIds.Unavailable, error.ErrorId);
        Assert.Equal(12345m, Assert.Single(rows).Value("AAP"));
    }

    [Fact]
    public async Task Is_not_stopped_by_another_query_that_is_cancelled()
    {
        var first = true;
        var never = new TaskCompletionSource<string>();
        var service = new FakePassthrough(r =>
        {
            var isFirst = first;
            first = false;
            return isFirst ? never.Task : Task.FromResult(Answer(r));
        });
        using var client = service.Client();
        using var stop = new CancellationTokenSource();

        var cancelled = Clients.CollectAsync(client.QueryAsync(Vouchers, NullCallLog.Instance, stop.Token));
        var waiting = Clients.CollectAsync(client.QueryAsync(Vouchers, NullCallLog.Instance, CancellationToken.None));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Single(await waiting);
    }

    [Fact]
    public async Task Reads_over_decimals_that_are_none()
    {
        var service = new FakePassthrough(r => Has(r, "F0013")
            ? Data("""{"CVCRCD":"JPY","CVCDEC":" "}""", """{"CVCRCD":"USD","CVCDEC":"x"}""", """{"CVCRCD":"EUR","CVCDEC":"9"}""")
            : Answer(r));

        Assert.Equal(123.45m, Assert.Single(await service.ReadAsync(Vouchers)).Value("AAP"));
    }

    [Fact]
    public async Task Scales_amounts_in_the_users_own_SQL_too()
    {
        var service = Service();

        var row = Assert.Single(await service.ReadAsync(new JdeSqlQuery { Sql = "SELECT RPAAP, RPCO FROM F0411" }));

        Assert.Equal(12345m, row.Value("RPAAP"));
    }

    private static FakePassthrough Service() => new(Answer);

    private static bool Has(Request request, string table) => request.Text.Contains(table, StringComparison.Ordinal);

    private static string Answer(Request request) =>
        Has(request, "COUNT") ? Data("""{"ROWS_FOUND":1}""")
        : Has(request, "F0411") ? Data(Voucher)
        : request.Text.EndsWith("page 2", StringComparison.Ordinal) ? Data()
        : Has(request, "F0013") ? Data("""{"CVCRCD":"USD","CVCDEC":"2"}""", """{"CVCRCD":"JPY","CVCDEC":0}""")
        : Data("""{"CCCO":"00001","CCCRCD":"USD"}""", """{"CCCO":"00200","CCCRCD":"JPY"}""", """{"CCCO":"00300","CCCRCD":"   "}""");
}
