using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Makini.Sandbox.Sql;

namespace Makini.Sandbox.Api;

/// <summary>What goes back: a status and a JSON body. Dispose it once it is sent.</summary>
/// <param name="body">The body; the answer disposes of it.</param>
internal sealed class ApiAnswer(PooledBuffer body) : IDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>The methods the path has; null without the header.</summary>
    public string? Allow { get; init; }

    /// <summary>The body.</summary>
    public PooledBuffer Body => body;

    /// <summary>Makes an answer.</summary>
    /// <param name="write">Writes its body.</param>
    /// <returns>An answer of status 200.</returns>
    public static ApiAnswer Json(Action<Utf8JsonWriter> write) => new(Write(write));

    /// <summary>Makes the answer to a request that failed: {message, errors, error}.</summary>
    /// <param name="error">Why.</param>
    /// <returns>The answer.</returns>
    public static ApiAnswer Error(ApiException error) => new(Write(json => WriteError(json, error))) { Status = error.Status, Allow = error.Allow };

    /// <inheritdoc/>
    public void Dispose() => body.Dispose();

    private static PooledBuffer Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new PooledBuffer(MostBytes);
        using var json = new Utf8JsonWriter(buffer, Options);
        write(json);
        json.Flush();
        return buffer;
    }

    private static void WriteError(Utf8JsonWriter json, ApiException error)
    {
        json.WriteStartObject();
        json.WriteString("message", error.Message);
        if (error.Field is { } field)
        {
            json.WriteStartObject("errors");
            json.WriteStartArray(field);
            json.WriteStringValue(error.Message);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (error.Code is { } code)
        {
            json.WriteStartObject("error");
            json.WriteString("code", code);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
