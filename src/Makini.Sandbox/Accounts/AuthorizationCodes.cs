using System.Collections.Concurrent;

namespace Makini.Sandbox.Accounts;

/// <summary>The codes that Makini Link sends back with the browser: each is good once, for ten minutes.</summary>
/// <param name="time">The clock.</param>
internal sealed class AuthorizationCodes(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (string RedirectUri, DateTimeOffset ExpiresAt)> _codes = new();

    /// <summary>Makes a code.</summary>
    /// <param name="redirectUri">Where it is sent.</param>
    public string Issue(string redirectUri)
    {
        var code = Secrets.Create();
        _codes[code] = (redirectUri, time.GetUtcNow() + Life);
        return code;
    }

    /// <summary>Takes a code; it is spent then, right or wrong.</summary>
    /// <param name="code">The code.</param>
    /// <param name="redirectUri">Where the caller says it was sent.</param>
    /// <returns>Whether it was good.</returns>
    public bool Redeem(string code, string redirectUri) =>
        _codes.TryRemove(code, out var issued) && issued.RedirectUri == redirectUri && time.GetUtcNow() < issued.ExpiresAt;
}
