using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Http;

namespace Makini.Client.Tests.Http;

public sealed class BrokenConnectionTests
{
    public static TheoryData<string, string> Breaks => new()
    {
        { "before the head", ErrorIds.Unavailable },
        { "in the head", ErrorIds.Unavailable },
        { "after the head", ErrorIds.ResponseInvalid },
        { "in the body", ErrorIds.ResponseInvalid },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Repeats_a_get_that_breaks(string where, string errorId)
    {
        await using var server = new TestServer(Break(where), Answer.Json("""{"ok":1}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        Assert.Equal("""{"ok":1}""", answer.Text());
        Assert.Equal(2, server.Requests.Count);

        await using var broken = new TestServer(Break(where));
        var time = new FakeTime();
        using var toBroken = new MakiniConnection(Connect.Options(broken.Url) with { TimeProvider = time });
        Assert.Equal(errorId, (await Connect.FailsAsync(() => toBroken.GetAsync())).ErrorId);
        Assert.Equal(5, time.Waits.Count);
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Does_not_repeat_a_post_that_breaks(string where, string errorId)
    {
        await using var server = new TestServer(Break(where));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Equal(errorId, error.ErrorId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Does_not_repeat_a_post_that_breaks_on_a_kept_connection()
    {
        await using var server = new TestServer(Answer.Json("{}"), Answer.Cut());
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        using var first = await connection.GetAsync();

        await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Single(server.Requests, r => r.Method == "POST");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Does_not_repeat_a_change_without_body_that_breaks(string method)
    {
        await using var server = new TestServer(Answer.Json("{}"), Answer.Cut());
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        using var first = await connection.GetAsync();
        var request = new MakiniRequest(new HttpMethod(method), "/api/things");

        await Connect.FailsAsync(() => connection.Transport.SendAsync(request, NullCallLog.Instance, CancellationToken.None));

        Assert.Single(server.Requests, r => r.Method == method);
    }

    [Fact]
    public async Task Repeats_a_post_that_reached_nobody()
    {
        var port = FreePort.Find();
        var time = new FakeTime();
        using var connection = new MakiniConnection(Connect.Options(new Uri($"http://127.0.0.1:{port}")) with { TimeProvider = time });

        var error = await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Equal(ErrorIds.Unavailable, error.ErrorId);
        Assert.Equal(5, time.Waits.Count);
        Assert.Contains($"127.0.0.1:{port}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeats_a_post_to_an_unknown_host()
    {
        var time = new FakeTime();
        using var connection = new MakiniConnection(Connect.Options(new Uri("https://no-such-host.invalid")) with { TimeProvider = time });

        var error = await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Equal(ErrorIds.Unavailable, error.ErrorId);
        Assert.Equal(5, time.Waits.Count);
    }

    private static Answer Break(string where) => where switch
    {
        "before the head" => Answer.Cut(),
        "in the head" => Answer.CutInHead(),
        "after the head" => Answer.CutInBody("", 10),
        _ => Answer.CutInBody("""{"ok""", 10),
    };
}
