namespace Makini.Http;

/// <summary>One request to the service, as the caller sees it: no host, no token, no retry.</summary>
/// <param name="method">GET, POST, PUT, DELETE.</param>
/// <param name="path">From the root, beginning with a slash: /api/passthrough.</param>
public sealed class MakiniRequest(HttpMethod method, string path)
{
    /// <summary>GET, POST, PUT, DELETE.</summary>
    public HttpMethod Method { get; } = method;

    /// <summary>From the root, beginning with a slash.</summary>
    public string Path { get; } = path;

    /// <summary>Names and values of the query, not yet escaped; a name may come more than once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>Makes the body anew for each time the request is sent; null for none.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>Sending it twice does no harm although it is a POST: a query through passthrough.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>An answer that is no whole JSON text counts as broken. False for downloads.</summary>
    public bool ExpectsJson { get; init; } = true;

    /// <summary>Where the body of a good answer goes as it comes; null to keep it in memory.</summary>
    internal FileDownload? Download { get; init; }

    /// <summary>Watches a long body on its way, and gives it time; null for bodies that go at once.</summary>
    internal Transfer? Transfer { get; init; }

    /// <summary>Finds the error of a connected system in an answer that is none by its status; null to take such an answer as it is.</summary>
    internal Func<MakiniResponse, SystemFault?>? FindFault { get; init; }

    /// <summary>It asks for a token: none goes with it, and it never goes on to another host, since its body is secret.</summary>
    internal bool IsForToken { get; init; }

    /// <summary>What of its body must not be seen, should an answer repeat it.</summary>
    internal IReadOnlyList<string> Secrets { get; init; } = [];
}
