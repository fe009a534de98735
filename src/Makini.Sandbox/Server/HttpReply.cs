using System.Globalization;
using System.Net;
using System.Text;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Server;

/// <summary>An answer as it goes over the network, whole or with a fault.</summary>
/// <param name="Status">Its status.</param>
/// <param name="ContentType">What its body is.</param>
/// <param name="Body">Its body.</param>
/// <param name="Date">What its Date header says.</param>
internal sealed record HttpReply(int Status, string ContentType, ReadOnlyMemory<byte> Body, DateTimeOffset Date)
{
    /// <summary>Its other headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How many blanks come behind its body.</summary>
    public long Padding { get; init; }

    /// <summary>Where it breaks off; null where it does not.</summary>
    public DropPoint? Drop { get; init; }

    /// <summary>How long nothing of it comes.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How long its body takes.</summary>
    public TimeSpan BodyTime { get; init; }

    /// <summary>The answer of an operation; its body is good until that answer is disposed of.</summary>
    public static HttpReply Of(ApiAnswer answer, DateTimeOffset date) =>
        new((int)answer.Status, answer.ContentType, answer.Body.Bytes.AsMemory(0, answer.Body.Length), date)
        {
            Headers = [new("x-request-id", Guid.NewGuid().ToString()), .. answer.Headers],
        };

    /// <summary>The bytes of its head.</summary>
    public byte[] Head(bool keepsAlive)
    {
        // One that breaks off within an empty body has promised more than nothing.
        var whole = Body.Length + Padding;
        var length = Drop == DropPoint.InBody ? Math.Max(whole, 1) : whole;
        KeyValuePair<string, string>[] first =
        [
            new("Date", Date.ToString("R", CultureInfo.InvariantCulture)),
            new("Content-Type", ContentType),
            new("Content-Length", length.ToString(CultureInfo.InvariantCulture)),
            new("Connection", keepsAlive ? "keep-alive" : "close"),
        ];
        var lines = first.Concat(Headers).Select(header => $"{header.Key}: {header.Value}\r\n");
        return Encoding.UTF8.GetBytes($"HTTP/1.1 {Status} {(HttpStatusCode)Status}\r\n{string.Concat(lines)}\r\n");
    }
}
