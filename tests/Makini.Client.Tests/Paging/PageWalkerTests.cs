using System.Net;
using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Paging;

public sealed class PageWalkerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(41)]
    public async Task Reads_all_pages_in_order(int count)
    {
        await using var server = new TestServer((request, _) => ListAnswer.Of(request, count, size: 2));

        var keys = await Walk.AllAsync(server.Url);

        Assert.Equal(ListAnswer.Keys(1, count), keys);
        Assert.Equal(Math.Max(1, (count + 1) / 2), server.Requests.Count);
        Assert.All(server.Requests, r => Assert.EndsWith("&per_page=2", r.Target));
    }

    [Fact]
    public async Task Keeps_the_order_when_the_first_of_six_pages_comes_last()
    {
        var others = new CountdownEvent(5);
        var held = new TaskCompletionSource();
        await using var server = new TestServer((request, _) =>
        {
            var number = ListAnswer.Number(request);
            var answer = ListAnswer.Of(request, count: 14, size: 2);
            if (number is > 2 && others.Signal()) held.SetResult();
            return number == 2 ? Answer.After(held.Task, answer) : answer;
        });

        Assert.Equal(ListAnswer.Keys(1, 14), await Walk.AllAsync(server.Url));
    }

    [Fact]
    public async Task Has_six_pages_under_way_and_never_more()
    {
        var transport = new HeldTransport();
        await using var pages = Walk.Walker(transport).ReadAsync(NullCallLog.Instance, default).GetAsyncEnumerator();

        var first = pages.MoveNextAsync();
        Assert.Equal(1, transport.Asked);
        transport.Release(1, last: 100);
        Assert.True(await first);
        Assert.Equal(1 + 6, transport.Asked);

        for (var page = 2; page <= 7; page++) transport.Release(page, last: 100);
        Assert.True(await pages.MoveNextAsync());
        Assert.Equal(["2a", "2b"], pages.Current.Items);
        Assert.Equal(2 + 6, transport.Asked);
    }

    [Theory]
    [InlineData(0L, 1)]
    [InlineData(1L, 1)]
    [InlineData(2L, 1)]
    [InlineData(3L, 2)]
    [InlineData(7L, 4)]
    public async Task Reads_no_further_ahead_than_is_wanted(long wanted, int pagesAsked)
    {
        var transport = new HeldTransport();
        var walker = Walk.Walker(transport, Walk.Things with { Wanted = wanted });
        await using var pages = walker.ReadAsync(NullCallLog.Instance, default).GetAsyncEnumerator();

        transport.Release(1, last: 100);

        Assert.True(await pages.MoveNextAsync());
        Assert.Equal(pagesAsked, transport.Asked);
    }

    [Fact]
    public async Task Goes_on_past_what_was_wanted_one_page_at_a_time()
    {
        var transport = new HeldTransport();
        var walker = Walk.Walker(transport, Walk.Things with { Wanted = 1 });
        await using var pages = walker.ReadAsync(NullCallLog.Instance, default).GetAsyncEnumerator();
        for (var page = 1; page <= 3; page++) transport.Release(page, last: 3);

        for (var page = 1; page <= 3; page++)
        {
            Assert.True(await pages.MoveNextAsync());
            Assert.Equal(page, transport.Asked);
        }

        Assert.False(await pages.MoveNextAsync());
    }

    [Fact]
    public async Task Stops_what_is_under_way_when_nobody_takes_more()
    {
        var transport = new HeldTransport();
        await using (var pages = Walk.Walker(transport).ReadAsync(NullCallLog.Instance, default).GetAsyncEnumerator())
        {
            transport.Release(1, last: 100);
            Assert.True(await pages.MoveNextAsync());
        }

        Assert.Equal(7, transport.Asked);
        Assert.True(transport.Tokens.Skip(1).All(t => t.IsCancellationRequested));
    }

    [Fact]
    public async Task Gives_the_pages_before_the_one_that_fails()
    {
        await using var server = new TestServer((request, _) =>
            ListAnswer.Number(request) == 4 ? Answer.Json("""{"message":"no page 4"}""", 400) : ListAnswer.Of(request, count: 20, size: 2));
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        var keys = new List<string>();

        var error = await Assert.ThrowsAsync<MakiniException>(async () =>
        {
            await foreach (var page in Walk.Walker(connection.Transport).ReadAsync(NullCallLog.Instance, default)) keys.AddRange(page.Items);
        });

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.Equal(ListAnswer.Keys(1, 6), keys);
    }

    [Fact]
    public async Task Ends_when_the_caller_is_stopped()
    {
        var transport = new HeldTransport();
        using var stop = new CancellationTokenSource();
        await using var pages = Walk.Walker(transport).ReadAsync(NullCallLog.Instance, stop.Token).GetAsyncEnumerator(stop.Token);
        transport.Release(1, last: 100);
        Assert.True(await pages.MoveNextAsync());

        var next = pages.MoveNextAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        Assert.All(transport.Tokens, t => Assert.True(t.IsCancellationRequested));
    }

    [Fact]
    public async Task Goes_on_with_a_new_token_in_mid_walk()
    {
        await using var server = new TestServer((request, number) =>
            number == 2 ? Answer.Status(401) : ListAnswer.Of(request, count: 12, size: 2));
        var tokens = new RenewingTokenSource();
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { TokenSource = tokens });
        var keys = new List<string>();

        await foreach (var page in Walk.Walker(connection.Transport).ReadAsync(NullCallLog.Instance, default)) keys.AddRange(page.Items);

        Assert.Equal(ListAnswer.Keys(1, 12), keys);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":"none"}""")]
    [InlineData("5")]
    public async Task Refuses_an_answer_without_a_list(string json)
    {
        await using var server = new TestServer(Answer.Json(json));

        var error = await Assert.ThrowsAsync<MakiniException>(() => Walk.AllAsync(server.Url));

        Assert.Equal((ErrorIds.ResponseInvalid, (int)HttpStatusCode.OK), (error.ErrorId, error.StatusCode));
    }

    [Theory]
    [InlineData(1, new[] { "k2", "k3" })]
    [InlineData(2, new[] { "k1", "k3" })]
    [InlineData(3, new[] { "k1", "k2" })]
    public async Task Goes_on_past_an_empty_page_where_more_records_are_counted_than_came(int empty, string[] expected)
    {
        await using var server = new TestServer((request, _) =>
            ListAnswer.Page(ListAnswer.Number(request) == empty ? [] : [$"k{ListAnswer.Number(request)}"], lastPage: 3, total: 3));

        Assert.Equal(expected, await Walk.AllAsync(server.Url));
    }

    [Fact]
    public async Task Does_not_follow_an_end_that_each_empty_page_puts_further_away()
    {
        await using var server = new TestServer((request, _) =>
            ListAnswer.Page(ListAnswer.Number(request) == 1 ? ["k1"] : [], lastPage: ListAnswer.Number(request) + 1, total: 100));

        Assert.Equal(["k1"], await Walk.AllAsync(server.Url));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"data":{"0":{"key":"k1"},"2":{"key":"k2"}}}""", 2)]
    [InlineData("""{"data":[]}""", 0)]
    [InlineData("""{"data":null}""", 0)]
    [InlineData("""{"data":[],"meta":{"last_page":0,"total":0}}""", 0)]
    [InlineData("""{"data":[],"meta":{"last_page":9}}""", 0)]
    [InlineData("""{"data":[],"meta":[],"links":[]}""", 0)]
    [InlineData("""{"data":{"key":"k1"}}""", 1)]
    [InlineData("""[{"key":"k1"}]""", 1)]
    [InlineData("""{"data":[{"key":"k1"},null,5],"meta":null,"links":null}""", 1)]
    [InlineData("""{"data":[{"key":"k1"}],"meta":{"last_page":"1","total":"1"}}""", 1)]
    public async Task Reads_lists_of_one_page_in_every_form(string json, int count)
    {
        await using var server = new TestServer(Answer.Json(json));

        Assert.Equal(ListAnswer.Keys(1, count), await Walk.AllAsync(server.Url));
        Assert.Single(server.Requests);
    }
}
