using System.Globalization;
using System.Text;
using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Http;
using Makini.Passthrough;

namespace Makini.Client.Tests.Http;

public sealed class RetryTests
{
    private readonly FakeTime _time = new();

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(599)]
    public async Task Repeats_a_get_and_a_put(int status)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put })
        {
            await using var server = new TestServer(Answer.Status(status), Answer.Status(status), Answer.Json("""{"ok":1}"""));
            using var connection = Open(server);

            using var answer = await connection.SendAsync(method);

            Assert.Equal("""{"ok":1}""", answer.Text());
            Assert.Equal(3, server.Requests.Count);
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task Does_not_repeat_what_would_fail_again(int status)
    {
        await using var server = new TestServer(Answer.Status(status));
        using var connection = Open(server);

        await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Waits_longer_each_time_and_says_so()
    {
        await using var server = new TestServer(Answer.Status(503));
        using var connection = Open(server);
        var log = new RecordingLog();

        var error = await Connect.FailsAsync(() => connection.GetAsync(log: log));

        Assert.Equal(ErrorIds.Unavailable, error.ErrorId);
        Assert.Equal(6, server.Requests.Count);
        double[] expected = [0.5, 1, 2, 4, 8];
        Assert.All(_time.Waits.Zip(expected), w => Assert.InRange(w.First.TotalSeconds, w.Second * 0.749, w.Second * 1.251));
        Assert.Equal(5, _time.Waits.Count);
        var told = log.Lines.Where(l => l.Contains("again in", StringComparison.Ordinal)).ToList();
        Assert.Matches(@"^GET /api/things answered 503; again in \d\.\d s, 5 tries left$", told[0]);
        Assert.EndsWith(", 1 try left", told[4], StringComparison.Ordinal);
        Assert.Equal(5, told.Count);
    }

    [Fact]
    public async Task Waits_as_long_as_asked_in_seconds()
    {
        await using var server = new TestServer(Answer.Status(429, "Retry-After: 7"), Answer.Json("{}"));
        using var connection = Open(server);

        using var answer = await connection.GetAsync();

        Assert.InRange(Assert.Single(_time.Waits).TotalSeconds, 7, 7.7);
    }

    [Fact]
    public async Task Waits_until_the_date_asked()
    {
        var date = _time.GetUtcNow().AddSeconds(20).ToString("R", CultureInfo.InvariantCulture);
        await using var server = new TestServer(Answer.Status(503, "Retry-After: " + date), Answer.Json("{}"));
        using var connection = Open(server);

        using var answer = await connection.GetAsync();

        Assert.InRange(Assert.Single(_time.Waits).TotalSeconds, 20, 22);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_date_to_wait_for_is_by_the_clock_of_the_service(int hoursAhead)
    {
        var theirs = _time.GetUtcNow().AddHours(hoursAhead);
        string[] headers = ["Date: " + theirs.ToString("R", CultureInfo.InvariantCulture), "Retry-After: " + theirs.AddSeconds(20).ToString("R", CultureInfo.InvariantCulture)];
        await using var server = new TestServer(Answer.Status(503, headers), Answer.Json("{}"));
        using var connection = Open(server);

        using var answer = await connection.GetAsync();

        Assert.InRange(Assert.Single(_time.Waits).TotalSeconds, 20, 22);
    }

    [Fact]
    public async Task Does_not_wait_for_a_date_that_is_over()
    {
        var date = _time.GetUtcNow().AddHours(-1).ToString("R", CultureInfo.InvariantCulture);
        await using var server = new TestServer(Answer.Status(503, "Retry-After: " + date), Answer.Json("{}"));
        using var connection = Open(server);

        using var answer = await connection.GetAsync();

        Assert.Equal(2, server.Requests.Count);
        Assert.All(_time.Waits, w => Assert.Equal(TimeSpan.Zero, w));
    }

    [Fact]
    public async Task Waits_a_minute_at_most()
    {
        await using var server = new TestServer(Answer.Status(429, "Retry-After: 86400"), Answer.Json("{}"));
        using var connection = Open(server);

        using var answer = await connection.GetAsync();

        Assert.InRange(Assert.Single(_time.Waits).TotalSeconds, 60, 66);
    }

    [Fact]
    public async Task Stops_when_the_budget_is_used_up()
    {
        await using var server = new TestServer(Answer.Status(429, "Retry-After: 40"));
        using var connection = new MakiniConnection(Options(server) with { RetryBudget = TimeSpan.FromSeconds(100) });

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.RateLimited, error.ErrorId);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Repeats_as_often_as_allowed()
    {
        await using var server = new TestServer(Answer.Status(500));
        using var never = new MakiniConnection(Options(server) with { MaximumRetryCount = 0 });
        using var once = new MakiniConnection(Options(server) with { MaximumRetryCount = 1 });

        await Connect.FailsAsync(() => never.GetAsync());
        Assert.Single(server.Requests);
        await Connect.FailsAsync(() => once.GetAsync());
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(429)]
    public async Task Does_not_repeat_a_post_that_may_have_been_done(int status)
    {
        await using var server = new TestServer(Answer.Status(status));
        using var connection = Open(server);

        await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Repeats_a_post_that_is_asked_to_come_later(int status)
    {
        await using var server = new TestServer(Answer.Status(status, "Retry-After: 1"), Answer.Json("{}"));
        using var connection = Open(server);

        using var answer = await connection.PostAsync();

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Does_not_repeat_a_post_on_another_status_with_retry_after()
    {
        await using var server = new TestServer(Answer.Status(500, "Retry-After: 1"));
        using var connection = Open(server);

        await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Repeats_a_post_that_only_asks()
    {
        await using var server = new TestServer(Answer.Status(500), Answer.Cut(), Answer.Json("{}"));
        using var connection = Open(server);

        using var answer = await connection.PostAsync(isRepeatable: true);

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Repeats_nothing_when_the_token_is_refused_in_between()
    {
        await using var server = new TestServer(Answer.Status(503), Answer.Status(401));
        using var connection = Open(server);

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.TokenExpired, error.ErrorId);
        Assert.Equal(2, server.Requests.Count(r => r.Target == "/api/things"));
    }

    private MakiniConnectionOptions Options(TestServer server) => Connect.Options(server.Url) with { TimeProvider = _time };

    private MakiniConnection Open(TestServer server) => new(Options(server));

    [Theory]
    [InlineData(400)]
    [InlineData(200)]
    public async Task Repeats_what_NetSuite_calls_too_much_whatever_the_status(int status)
    {
        const string Busy = """{"data":{"status":400,"o:errorDetails":[{"detail":"Too many.","o:errorCode":"SSS_REQUEST_LIMIT_EXCEEDED"}]}}""";
        const string Plain = """{"o:errorDetails":[{"detail":"Too many.","o:errorCode":"SSS_REQUEST_LIMIT_EXCEEDED"}]}""";
        await using var server = new TestServer(Answer.Json(status == 200 ? Busy : Plain, status), Answer.Json("""{"data":{}}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        var call = new SystemCall("query/v1/suiteql")
        {
            Body = "{}",
            FindFault = response => response.Text().Contains("o:errorDetails", StringComparison.Ordinal) ? new SystemFault(400, ErrorBody.Read(Encoding.UTF8.GetBytes(Plain))) : null,
        };

        using var answer = await connection.Passthrough.AskAsync(call, NullCallLog.Instance, CancellationToken.None);

        Assert.Equal(2, server.Requests.Count);
    }
}
