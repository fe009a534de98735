using System.Globalization;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Fakes;

/// <summary>
/// A service that gives token pairs and ends the old pair as soon as the new access token is used; of pairs that were never
/// used only the newest works.
/// </summary>
internal sealed class TokenService : IAsyncDisposable
{
    public const string ClientId = "client-7";

    public const string ClientSecret = "canary-secret-51c0ffee";

    private readonly Lock _gate = new();
    private readonly TestServer _server;
    private int _current = 1;
    private int _newest = 1;
    private int _grants;

    public TokenService() => _server = new TestServer(Serve);

    public Uri Url => _server.Url;

    /// <summary>What stands in the place of an answer to a grant, by its number from 1; null for the real one.</summary>
    public Func<int, Answer?> Fault { get; set; } = _ => null;

    /// <summary>As it stands in the answer.</summary>
    public string ExpiresIn { get; set; } = "3600";

    public int Grants => Volatile.Read(ref _grants);

    public IReadOnlyList<RecordedRequest> Requests => _server.Requests;

    /// <summary>The pair that the service begins with.</summary>
    public static TokenSet First(DateTimeOffset? expiresAt = null) => Pair(1, expiresAt);

    public static TokenSet Pair(int number, DateTimeOffset? expiresAt = null) =>
        new(new AccessToken(Access(number), expiresAt), $"refresh-{number}", ClientId, ClientSecret);

    public static string Access(int number) => string.Create(CultureInfo.InvariantCulture, $"access-{number}");

    public bool Accepts(TokenSet set)
    {
        lock (_gate) return set.AccessToken.Secret == Access(_current) || set.AccessToken.Secret == Access(_newest);
    }

    /// <summary>Whether a refresh with it would work.</summary>
    public bool CanRefresh(TokenSet set)
    {
        lock (_gate) return set.RefreshToken == $"refresh-{_current}" || set.RefreshToken == $"refresh-{_newest}";
    }

    /// <summary>Somebody else refreshes and uses the new pair.</summary>
    public TokenSet RotateElsewhere()
    {
        lock (_gate) _current = ++_newest;
        return Pair(_newest);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Answer Serve(RecordedRequest request, int number) => request.Target == "/link/token" ? Grant(request) : Use(request);

    private Answer Grant(RecordedRequest request)
    {
        var grant = Interlocked.Increment(ref _grants);
        lock (_gate)
        {
            var isNewest = request.Body.Contains($"refresh_token=refresh-{_newest}&", StringComparison.Ordinal);
            if (isNewest) _current = _newest;
            var isKnown = isNewest || request.Body.Contains($"refresh_token=refresh-{_current}&", StringComparison.Ordinal);
            if (Fault(grant) is { } fault) return fault;
            if (!isKnown) return Answer.Json("""{"error":"invalid_grant","error_description":"The refresh token is not known."}""", 400);
            _newest++;
            return Answer.Json($$"""{"access_token":"{{Access(_newest)}}","refresh_token":"refresh-{{_newest}}","token_type":"bearer","expires_in":{{ExpiresIn}}}""");
        }
    }

    private Answer Use(RecordedRequest request)
    {
        lock (_gate)
        {
            if (request.Authorization == "Bearer " + Access(_newest)) _current = _newest;
            return request.Authorization == "Bearer " + Access(_current) ? Answer.Json("{}") : Answer.Status(401);
        }
    }
}
