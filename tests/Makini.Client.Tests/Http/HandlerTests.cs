using System.Net;
using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Http;

public sealed class HandlerTests
{
    [Fact]
    public async Task Trusts_no_strange_certificate_and_does_not_try_again()
    {
        await using var server = new TlsServer();
        var time = new FakeTime();
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { TimeProvider = time });

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.Unavailable, error.ErrorId);
        Assert.Contains("No secure connection", error.Message, StringComparison.Ordinal);
        Assert.Contains("-SkipCertificateCheck", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(time.Waits);
    }

    [Fact]
    public async Task Takes_a_strange_certificate_where_it_is_told_to()
    {
        await using var server = new TlsServer();
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { SkipCertificateCheck = true });

        using var answer = await connection.GetAsync();

        Assert.Equal("{}", answer.Text());
    }

    [Fact]
    public async Task Goes_through_the_proxy()
    {
        await using var proxy = new TestServer(Answer.Status(407, "Proxy-Authenticate: Basic realm=\"p\""), Answer.Json("{}"));
        var options = Connect.Options(new Uri("http://127.0.0.1:9")) with
        {
            Proxy = new WebProxy(proxy.Url) { Credentials = new NetworkCredential("name", "hunter2") },
        };
        using var connection = new MakiniConnection(options);

        using var answer = await connection.GetAsync();

        Assert.All(proxy.Requests, r => Assert.Equal("http://127.0.0.1:9/api/things", r.Target));
        Assert.StartsWith("Basic ", proxy.Requests[1].Headers["Proxy-Authorization"], StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_no_cookies()
    {
        await using var server = new TestServer(Answer.Json("{}", 200, "Set-Cookie: a=b; Path=/"), Answer.Json("{}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        (await connection.GetAsync()).Dispose();
        (await connection.GetAsync()).Dispose();

        Assert.All(server.Requests, r => Assert.DoesNotContain("Cookie", r.Headers.Keys, StringComparer.OrdinalIgnoreCase));
    }
}
