using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.FakePassthrough;

namespace Makini.Jde.Tests.Query;

public sealed class ReadAheadTests
{
    private static readonly JdeQuery Pages = new() { Table = "F0101", Properties = ["AN8"], PageSize = 10 };

    [Fact]
    public async Task Asks_for_one_page_ahead_and_no_more()
    {
        var service = new FakePassthrough(_ => Addresses(1, 10));
        using var client = service.Client();
        var pages = client.QueryAsync(Pages, NullCallLog.Instance, CancellationToken.None).GetAsyncEnumerator();

        for (var page = 1; page <= 3; page++)
        {
            Assert.True(await pages.MoveNextAsync());
            Assert.Equal(page + 1, service.Requests.Count);
        }

        await pages.DisposeAsync();
    }

    [Fact]
    public async Task Asks_for_nothing_ahead_of_the_last_page_wanted()
    {
        var service = new FakePassthrough(_ => Addresses(1, 10));
        using var client = service.Client();
        var pages = client.QueryAsync(Pages with { First = 10 }, NullCallLog.Instance, CancellationToken.None).GetAsyncEnumerator();

        Assert.True(await pages.MoveNextAsync());
        Assert.Single(service.Requests);
        Assert.False(await pages.MoveNextAsync());
        Assert.Single(service.Requests);
        await pages.DisposeAsync();
    }

    [Fact]
    public async Task Sends_nothing_before_the_first_row_is_wanted()
    {
        var service = new FakePassthrough(_ => Addresses(1, 10));
        using var client = service.Client();

        await client.QueryAsync(Pages, NullCallLog.Instance, CancellationToken.None).GetAsyncEnumerator().DisposeAsync();

        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Cancels_the_page_ahead_when_the_caller_has_enough()
    {
        var service = SecondPageNeverComes();
        using var client = service.Client();

        await foreach (var page in client.QueryAsync(Pages, NullCallLog.Instance, CancellationToken.None)) break;

        Assert.Equal(2, service.Requests.Count);
        Assert.Equal(1, service.Cancelled);
    }

    [Fact]
    public async Task Stops_while_a_page_is_under_way()
    {
        var service = SecondPageNeverComes();
        using var client = service.Client();
        using var stop = new CancellationTokenSource();
        await using var pages = client.QueryAsync(Pages, NullCallLog.Instance, stop.Token).GetAsyncEnumerator();
        Assert.True(await pages.MoveNextAsync());

        var next = pages.MoveNextAsync().AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task Stops_between_pages()
    {
        var service = new FakePassthrough(_ => Addresses(1, 10));
        using var client = service.Client();
        using var stop = new CancellationTokenSource();
        await using var pages = client.QueryAsync(Pages, NullCallLog.Instance, stop.Token).GetAsyncEnumerator();
        Assert.True(await pages.MoveNextAsync());

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pages.MoveNextAsync().AsTask());
    }

    [Fact]
    public async Task Gives_the_rows_before_a_page_that_fails()
    {
        var service = Answering(Addresses(1, 10), """{"data":[{"ABAN8":""");
        using var client = service.Client();
        await using var pages = client.QueryAsync(Pages, NullCallLog.Instance, CancellationToken.None).GetAsyncEnumerator();

        Assert.True(await pages.MoveNextAsync());
        var error = await Assert.ThrowsAsync<MakiniException>(() => pages.MoveNextAsync().AsTask());

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
    }

    private static FakePassthrough SecondPageNeverComes()
    {
        var requests = 0;
        return new FakePassthrough(_ => ++requests == 1 ? Task.FromResult(Addresses(1, 10)) : new TaskCompletionSource<string>().Task);
    }
}
