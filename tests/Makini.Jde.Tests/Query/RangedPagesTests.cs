using Makini.Jde.Query;

namespace Makini.Jde.Tests.Query;

/// <summary>Several pages of a file under way at the same time.</summary>
public sealed class RangedPagesTests
{
    private const int PageSize = 10;
    private static readonly JdeQuery Addresses = new() { Table = "F0101", Properties = ["AN8"], PageSize = PageSize, PagesAtOnce = 4 };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PageSize - 1)]
    [InlineData(PageSize)]
    [InlineData(PageSize + 1)]
    [InlineData(4 * PageSize)]
    [InlineData((9 * PageSize) + 5)]
    [InlineData(12 * PageSize)]
    public async Task Each_row_comes_once_and_in_order(int rows)
    {
        foreach (var atOnce in new[] { 2, 3, 4, 7 })
        {
            var service = new KeyedService(Enumerable.Range(1, rows).Select(i => i * 3));

            var read = await service.Passthrough.ReadAsync(Addresses with { PagesAtOnce = atOnce });

            Assert.Equal(Enumerable.Range(1, rows).Select(i => i * 3), read.Values("AN8").Cast<int>());
            Assert.InRange(service.MostUnderWay, 1, atOnce);
        }
    }

    [Fact]
    public async Task As_many_pages_are_under_way_as_were_allowed()
    {
        var gate = new TaskCompletionSource();
        var service = new KeyedService(Enumerable.Range(1, 200)) { Gate = gate.Task };
        var reading = service.Passthrough.ReadAsync(Addresses);
        while (service.MostUnderWay < 4) await Task.Yield();

        gate.SetResult();

        Assert.Equal(200, (await reading).Count);
        Assert.Equal(4, service.MostUnderWay);
    }

    [Fact]
    public async Task One_at_a_time_asks_for_no_ends()
    {
        var service = new KeyedService(Enumerable.Range(1, 35));

        Assert.Equal(35, (await service.Passthrough.ReadAsync(Addresses with { PagesAtOnce = 1 })).Count);

        Assert.DoesNotContain(service.Passthrough.Requests, r => r.Text.Contains("ROW_NUMBER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_that_come_and_go_meanwhile_double_none_and_lose_none()
    {
        KeyedService? changing = null;
        var service = changing = new KeyedService(Enumerable.Range(1, 200).Select(i => i * 10))
        {
            // The first page's answer comes after rows in the second have been added, and the end of the third removed.
            BeforePage = page =>
            {
                if (page != 1) return;
                for (var i = 0; i < 15; i++) changing!.Add(101 + i);
                changing!.Remove(300);
            },
        };

        var read = (await service.Passthrough.ReadAsync(Addresses)).Values("AN8").Cast<int>().ToList();

        Assert.Equal(read.Distinct().Order(), read);
        Assert.Empty(Enumerable.Range(1, 200).Select(i => i * 10).Where(n => n != 300).Except(read));
        Assert.Equal(14, read.Count(n => n % 10 != 0));
    }

    [Fact]
    public async Task A_service_with_a_limit_of_its_own_loses_no_row()
    {
        var service = new KeyedService(Enumerable.Range(1, 1030)) { Limit = 100 };

        var read = await service.Passthrough.ReadAsync(Addresses with { PageSize = 250 });

        Assert.Equal(Enumerable.Range(1, 1030), read.Values("AN8").Cast<int>());
    }

    [Fact]
    public async Task A_database_that_does_not_number_rows_is_asked_for_one_page_after_the_other()
    {
        var service = new KeyedService(Enumerable.Range(1, 95)) { NumbersRows = false };
        var log = new FakeLog();

        var read = await service.Passthrough.ReadAsync(Addresses, log);

        Assert.Equal(Enumerable.Range(1, 95), read.Values("AN8").Cast<int>());
        Assert.Equal(1, service.MostUnderWay);
        Assert.Contains("Pages are asked for one after the other: Token ( was not valid.", log.Lines);
    }

    [Fact]
    public async Task A_page_that_fails_ends_those_under_way()
    {
        var service = new KeyedService(Enumerable.Range(1, 200))
        {
            BeforePage = page =>
            {
                if (page == 3) throw new MakiniException(ErrorIds.Unavailable, "Gone.");
            },
        };
        var read = new List<JdeRow>();
        using var client = service.Passthrough.Client();

        var failure = await Assert.ThrowsAsync<MakiniException>(async () =>
        {
            await foreach (var page in client.QueryAsync(Addresses, NullCallLog.Instance, CancellationToken.None)) read.AddRange(page);
        });

        Assert.Equal(ErrorIds.Unavailable, failure.ErrorId);
        Assert.Equal(20, read.Count);
    }

    [Fact]
    public async Task A_caller_that_has_enough_cancels_what_is_under_way()
    {
        var gate = new TaskCompletionSource();
        var service = new KeyedService(Enumerable.Range(1, 200)) { Gate = gate.Task };
        using var client = service.Passthrough.Client();
        using var stop = new CancellationTokenSource();
        var reading = Clients.CollectAsync(client.QueryAsync(Addresses, NullCallLog.Instance, stop.Token));
        while (service.MostUnderWay < 4) await Task.Yield();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        // Who reads does not wait until the last request has noticed.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (service.Passthrough.Cancelled < 4) await Task.Delay(10, limit.Token);
        Assert.Equal(4, service.Passthrough.Cancelled);
        gate.SetResult();
    }

    [Fact]
    public void The_ends_of_pages_are_the_keys_of_every_so_manieth_row()
    {
        var table = JdeDictionary.BuiltIn.FindTable("F4211")!;
        var query = new JdeQuery { Table = table.Name, Properties = ["DOCO"], PageSize = 100 };
        var plan = new QueryPlan(new TableQuery(query, JdeDictionary.BuiltIn), JdeRoute.Sql, JdeCurrencies.None);

        var statement = new SelectBuilder(plan).PageEnds([5L, "SO", "00001", 1000L], rows: 100, pages: 3);

        Assert.Equal(
            "FROM (SELECT SDDOCO AS K1, SDDCTO AS K2, SDKCOO AS K3, SDLNID AS K4, ROW_NUMBER() OVER (ORDER BY SDDOCO, SDDCTO, SDKCOO, SDLNID) AS N FROM F4211"
            + " WHERE SDDOCO >= ? AND (SDDOCO > ? OR (SDDOCO = ? AND (SDDCTO > ? OR (SDDCTO = ? AND (SDKCOO > ? OR (SDKCOO = ? AND SDLNID > ?))))))"
            + " ORDER BY SDDOCO, SDDCTO, SDKCOO, SDLNID FETCH FIRST 300 ROWS ONLY) P WHERE N IN (100, 200, 300) ORDER BY N",
            statement.Text);
        Assert.Equal([5L, 5L, 5L, "SO", "SO", "00001", "00001", 1000L], statement.Parameters);
    }
}
