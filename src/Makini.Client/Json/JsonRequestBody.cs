using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Makini.Json;

/// <summary>Makes the JSON body of a request.</summary>
internal static class JsonRequestBody
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    // The text goes into a request, never into a web page: quotes and < may stand as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body that the action writes, made anew each time it is sent.</summary>
    public static Func<HttpContent> From(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options)) write(writer);
        var body = stream.ToArray();
        return () =>
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = Json;
            return content;
        };
    }
}
