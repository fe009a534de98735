using System.Text;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Entities;

/// <summary>A part of a form.</summary>
internal sealed record FormPart(byte[] Content, string? ContentType)
{
    /// <summary>Its content as text.</summary>
    public string Text => Encoding.UTF8.GetString(Content);
}

/// <summary>Reads a body of the type multipart/form-data.</summary>
internal static class MultipartForm
{
    private static readonly byte[] EndOfHead = Encoding.ASCII.GetBytes("\r\n\r\n");

    /// <returns>The parts by their names.</returns>
    /// <exception cref="ApiException">400: it is no such body.</exception>
    public static IReadOnlyDictionary<string, FormPart> Read(ApiRequest request)
    {
        var boundary = Parameter(request.ContentType ?? "", "boundary") ?? throw ApiException.Invalid("body", "The body must be multipart/form-data.");
        var parts = new Dictionary<string, FormPart>(StringComparer.Ordinal);
        var body = request.Body.Span;
        var line = Encoding.ASCII.GetBytes("--" + boundary);
        for (var start = body.IndexOf(line); start >= 0;)
        {
            body = body[(start + line.Length)..];
            var end = body.IndexOf(line);
            if (end < 0) break;
            Add(parts, body[..end]);
            start = end;
        }

        return parts;
    }

    private static void Add(Dictionary<string, FormPart> parts, ReadOnlySpan<byte> part)
    {
        var end = part.IndexOf(EndOfHead);
        if (end < 0) return;
        var head = Encoding.UTF8.GetString(part[..end].ToArray());
        if (Parameter(head, "name") is not { } name) return;
        var type = head.Split('\n').FirstOrDefault(l => l.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))?.Split([':'], 2)[1].Trim();
        parts[name] = new FormPart(part[(end + EndOfHead.Length)..^2].ToArray(), type);
    }

    /// <summary>name=value or name="value" behind a semicolon.</summary>
    private static string? Parameter(string text, string name)
    {
        foreach (var piece in text.Split(';', '\r', '\n'))
        {
            var pair = piece.Trim().Split(['='], 2);
            if (pair.Length == 2 && pair[0].Equals(name, StringComparison.OrdinalIgnoreCase)) return pair[1].Trim('"');
        }

        return null;
    }
}
