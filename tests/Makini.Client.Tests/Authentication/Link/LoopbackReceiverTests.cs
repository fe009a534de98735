using System.Net;
using System.Net.Sockets;
using Makini.Client.Tests.Server;
using Makini.Link;

namespace Makini.Client.Tests.Authentication.Link;

public sealed class LoopbackReceiverTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Uri _redirect = new($"http://127.0.0.1:{FreePort.Find()}/back");
    private readonly HttpClient _browser = new();

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("?code=abc&state=s1")]
    [InlineData("?code=abc")]
    public async Task Receives_the_code_and_says_so_in_the_browser(string query)
    {
        using var receiver = LoopbackReceiver.Start(_redirect, "s1");
        var code = receiver.ReceiveAsync(Patience, CancellationToken.None);

        var (status, page) = await BrowseAsync(query);

        Assert.Equal("abc", await code);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("You can close this window", page, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?code=abc&state=s2", "state")]
    [InlineData("?error=access_denied&error_description=%3Cb%3Eno%3C%2Fb%3E", "refused")]
    public async Task Passes_on_why_there_is_no_code(string query, string reason)
    {
        using var receiver = LoopbackReceiver.Start(_redirect, "s1");
        var code = receiver.ReceiveAsync(Patience, CancellationToken.None);

        var (status, page) = await BrowseAsync(query);

        var error = await Assert.ThrowsAsync<MakiniException>(() => code);
        Assert.Equal(ErrorIds.LinkFailed, error.ErrorId);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_misled_by_what_browsers_ask_for_besides()
    {
        using var receiver = LoopbackReceiver.Start(_redirect, "s1");
        var code = receiver.ReceiveAsync(Patience, CancellationToken.None);
        using var openedAhead = new TcpClient("127.0.0.1", _redirect.Port);

        using var icon = await _browser.GetAsync(new Uri(_redirect, "/favicon.ico"));
        using var bare = await _browser.GetAsync(_redirect);
        using var post = await _browser.PostAsync(new Uri(_redirect, "/back?code=abc"), null);
        using var longer = await _browser.GetAsync(new Uri(_redirect, "/backwards?code=abc"));
        Assert.False(code.IsCompleted);
        await BrowseAsync("?code=abc&state=s1");

        Assert.Equal("abc", await code);
        Assert.All([icon, bare, post, longer], a => Assert.Equal(HttpStatusCode.NotFound, a.StatusCode));
    }

    [Fact]
    public async Task Says_that_nobody_answered_in_time()
    {
        using var receiver = LoopbackReceiver.Start(_redirect, "s1");

        var error = await Assert.ThrowsAsync<MakiniException>(() => receiver.ReceiveAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None));

        Assert.Equal(ErrorIds.LinkFailed, error.ErrorId);
        Assert.Contains("-NoBrowser", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_cancelled()
    {
        using var receiver = LoopbackReceiver.Start(_redirect, "s1");
        using var stop = new CancellationTokenSource();
        var code = receiver.ReceiveAsync(Patience, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => code);
    }

    [Fact]
    public void Says_that_the_port_is_taken()
    {
        using var first = LoopbackReceiver.Start(_redirect, "s1");

        var error = Assert.Throws<MakiniException>(() => LoopbackReceiver.Start(_redirect, "s2"));

        Assert.Equal(ErrorIds.LinkFailed, error.ErrorId);
        Assert.Equal(_redirect, error.Target);
        Assert.Contains("-RedirectUri", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_port_back()
    {
        LoopbackReceiver.Start(_redirect, "s1").Dispose();

        LoopbackReceiver.Start(_redirect, "s2").Dispose();
    }

    [Theory]
    [InlineData("https://localhost:8400/")]
    [InlineData("http://example.org:8400/")]
    [InlineData("/relative")]
    public void Listens_on_this_machine_only(string address)
    {
        var error = Assert.Throws<MakiniException>(() => LoopbackReceiver.Start(new Uri(address, UriKind.RelativeOrAbsolute), "s1"));

        Assert.Equal(ErrorIds.LinkFailed, error.ErrorId);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task Answers_to_localhost_on_both_its_addresses(string host)
    {
        if (!Socket.OSSupportsIPv6 && host != "127.0.0.1") return;
        using var receiver = LoopbackReceiver.Start(new Uri($"http://localhost:{_redirect.Port}/back"), "s1");
        var code = receiver.ReceiveAsync(Patience, CancellationToken.None);

        using var answer = await _browser.GetAsync(new Uri($"http://{host}:{_redirect.Port}/back?code=abc"));

        Assert.Equal("abc", await code);
    }

    private async Task<(HttpStatusCode Status, string Page)> BrowseAsync(string query)
    {
        using var answer = await _browser.GetAsync(new Uri(_redirect + query));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
