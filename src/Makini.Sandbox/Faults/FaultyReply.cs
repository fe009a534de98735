using System.IO.Compression;
using System.Net;
using System.Text;
using Makini.Sandbox.Api;
using Makini.Sandbox.Server;

namespace Makini.Sandbox.Faults;

/// <summary>Does to an answer what a fault says.</summary>
internal static class FaultyReply
{
    /// <summary>The refusal that a fault wants in place of an answer; null where the request is carried out.</summary>
    public static ApiException? Refusal(SandboxFault fault) => fault.StatusCode switch
    {
        null => null,
        429 => new((HttpStatusCode)429, "Too Many Attempts."),
        { } status => new((HttpStatusCode)status, "The sandbox was told to fail."),
    };

    /// <summary>The answer with the fault.</summary>
    public static HttpReply Of(HttpReply reply, SandboxFault fault)
    {
        if (fault.HasHtmlBody) reply = reply with { Body = Page(reply.Status), ContentType = "text/html" };
        if (fault.HasWrongContentType) reply = reply with { ContentType = "text/html" };
        if (fault.IsTruncated) reply = reply with { Body = reply.Body[..(reply.Body.Length / 2)] };
        if (fault.TrailingText is { } text) reply = reply with { Body = Joined(reply.Body, text) };
        reply = reply with { Padding = Math.Max(0, fault.BodySize - reply.Body.Length) };
        if (fault.IsCompressed) reply = Compressed(reply);
        if (fault.RetryAfter is { } time) reply = reply with { Headers = [.. reply.Headers, new("Retry-After", time.ToString())] };
        return reply with
        {
            Date = reply.Date + fault.ClockSkew,
            Latency = fault.Latency,
            BodyTime = fault.BodyTime,
            Drop = fault.Drop,
        };
    }

    private static byte[] Page(int status) => Encoding.UTF8.GetBytes(
        $"<html><head><title>{status} {(HttpStatusCode)status}</title></head><body><h1>{status} {(HttpStatusCode)status}</h1><hr>proxy</body></html>");

    private static HttpReply Compressed(HttpReply reply)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            var plain = reply.Body.ToArray();
            zip.Write(plain, 0, plain.Length);
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            for (var left = reply.Padding; left > 0; left -= blanks.Length) zip.Write(blanks, 0, (int)Math.Min(left, blanks.Length));
        }

        return reply with { Body = packed.ToArray(), Padding = 0, Headers = [.. reply.Headers, new("Content-Encoding", "gzip")] };
    }

    private static byte[] Joined(ReadOnlyMemory<byte> body, string text)
    {
        var joined = new byte[body.Length + Encoding.UTF8.GetByteCount(text)];
        body.CopyTo(joined);
        Encoding.UTF8.GetBytes(text, 0, text.Length, joined, body.Length);
        return joined;
    }
}
