using System.Text;
using Makini.Http;

namespace Makini.Client.Tests.Fakes;

/// <summary>Short forms for what most tests do.</summary>
internal static class Connect
{
    public const string Token = "canary-0af81c7e5d";

    public static MakiniConnectionOptions Options(Uri url, string token = Token) => new()
    {
        Name = "plant",
        BaseUri = url,
        TokenSource = new StaticTokenSource(new AccessToken(token)),
        TimeProvider = new FakeTime(),
        Timeout = TimeSpan.FromSeconds(30),
    };

    public static Task<MakiniResponse> GetAsync(this MakiniConnection connection, string path = "/api/things", ICallLog? log = null) =>
        connection.Transport.SendAsync(new MakiniRequest(HttpMethod.Get, path), log ?? NullCallLog.Instance, CancellationToken.None);

    public static Task<MakiniResponse> PostAsync(this MakiniConnection connection, bool isRepeatable = false, ICallLog? log = null) =>
        connection.SendAsync(HttpMethod.Post, isRepeatable, log);

    public static Task<MakiniResponse> SendAsync(
        this MakiniConnection connection, HttpMethod method, bool isRepeatable = false, ICallLog? log = null)
    {
        var request = new MakiniRequest(method, "/api/things")
        {
            Content = () => new StringContent("{\"a\":1}"),
            IsRepeatable = isRepeatable,
        };
        return connection.Transport.SendAsync(request, log ?? NullCallLog.Instance, CancellationToken.None);
    }

    public static async Task<MakiniException> FailsAsync(Func<Task<MakiniResponse>> call) =>
        await Assert.ThrowsAsync<MakiniException>(call);

    public static string Text(this MakiniResponse response) => Encoding.UTF8.GetString(response.Body.Span);
}
