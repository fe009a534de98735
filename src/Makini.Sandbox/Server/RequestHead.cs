using System.Globalization;
using System.Net;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Server;

/// <summary>The first line of a request and its headers.</summary>
internal sealed class RequestHead
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _version;

    private RequestHead(string method, string target, string version)
    {
        Method = method;
        Target = target;
        _version = version;
    }

    /// <summary>GET, POST ...</summary>
    public string Method { get; }

    /// <summary>The path with its query, or the whole address.</summary>
    public string Target { get; }

    /// <summary>Whether the body comes in chunks.</summary>
    public bool IsChunked => string.Equals(Header("Transfer-Encoding"), "chunked", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the caller sends the body only when told to.</summary>
    public bool ExpectsContinue => string.Equals(Header("Expect"), "100-continue", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether another request may follow on the same connection.</summary>
    public bool KeepsAlive => _version == "HTTP/1.1" && !string.Equals(Header("Connection"), "close", StringComparison.OrdinalIgnoreCase);

    /// <summary>How many bytes the body has, where it does not come in chunks.</summary>
    /// <exception cref="ApiException">400: it is no number.</exception>
    public long ContentLength => Header("Content-Length") is not { } text ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length
        : throw Malformed();

    /// <summary>Reads a head.</summary>
    /// <param name="text">Its lines, the empty one at the end left out.</param>
    /// <exception cref="ApiException">400: it is none.</exception>
    public static RequestHead Parse(string text)
    {
        var lines = text.Split('\n');
        var first = lines[0].Trim().Split(' ');
        if (first.Length != 3 || !first[2].StartsWith("HTTP/1.", StringComparison.Ordinal)) throw Malformed();
        var head = new RequestHead(first[0], first[1], first[2]);
        foreach (var line in lines.Skip(1))
        {
            var end = line.IndexOf(':');
            if (end <= 0) throw Malformed();
            var (name, value) = (line[..end].Trim(), line[(end + 1)..].Trim());
            head._headers[name] = head._headers.TryGetValue(name, out var known) ? $"{known}, {value}" : value;
        }

        return head;
    }

    /// <summary>The value of a header, or null.</summary>
    public string? Header(string name) => _headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>The error for what is no HTTP.</summary>
    public static ApiException Malformed() => new(HttpStatusCode.BadRequest, "The request is not HTTP/1.1.");
}
