using System.Net.Http.Headers;
using System.Text;
using Makini.Entities;
using Makini.Json;

namespace Makini.PowerShell.Requests;

/// <summary>The body of a request as the user gave it: text and bytes as they are, anything else as JSON.</summary>
internal static class RequestBody
{
    private const string Json = "application/json";

    /// <summary>Makes the content, anew for each time it is sent.</summary>
    /// <param name="body">Text, bytes, or a value without PowerShell's wrapping.</param>
    /// <param name="contentType">What it is; null for JSON.</param>
    /// <exception cref="MakiniException">InvalidRequest: it cannot be sent, or its type is none.</exception>
    public static Func<HttpContent>? From(object? body, string? contentType)
    {
        var type = Parse(contentType ?? Json);
        return body switch
        {
            null => null,
            string text => Bytes(Encoding.UTF8.GetBytes(text), type),
            byte[] bytes => Bytes(bytes, type),
            _ => JsonRequestBody.From(writer => PlainJson.Write(writer, body)),
        };
    }

    /// <summary>The content of a file, read anew each time it is sent.</summary>
    /// <exception cref="MakiniException">FileUnavailable: it cannot be read. InvalidRequest: its type is none.</exception>
    public static Func<HttpContent> FromFile(string path, string? contentType)
    {
        var type = Parse(contentType ?? "application/octet-stream");
        FileContent.Check(path);
        return () =>
        {
            var content = new StreamContent(File.OpenRead(path));
            content.Headers.ContentType = type;
            return content;
        };
    }

    private static Func<HttpContent> Bytes(byte[] bytes, MediaTypeHeaderValue type) => () =>
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = type;
        return content;
    };

    private static MediaTypeHeaderValue Parse(string contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        ? type
        : throw new MakiniException(ErrorIds.InvalidRequest, $"'{contentType}' is no content type.") { Target = contentType };
}
