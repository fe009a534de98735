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

    /// <summary>What the body is.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Its own headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body.</summary>
    public PooledBuffer Body => body;

    /// <summary>Makes an answer.</summary>
    /// <param name="write">Writes its body.</param>
    /// <param name="headers">Its own headers.</param>
    /// <returns>An answer of status 200.</returns>
    public static ApiAnswer Json(Action<Utf8JsonWriter> write, IReadOnlyList<KeyValuePair<string, string>>? headers = null) =>
        new(Write(write)) { Headers = headers ?? [] };

    /// <summary>Makes an answer of one thing: {data}.</summary>
    /// <param name="write">Writes the thing.</param>
    /// <returns>An answer of status 200.</returns>
    public static ApiAnswer Data(Action<Utf8JsonWriter> write) => Json(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("data");
        write(json);
        json.WriteEndObject();
    });

    /// <summary>Makes an answer that is a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="contentType">What it is.</param>
    /// <returns>An answer of status 200.</returns>
    public static ApiAnswer File(byte[] content, string contentType)
    {
        var buffer = new PooledBuffer(MostBytes);
        content.CopyTo(buffer.GetSpan(content.Length));
        buffer.Advance(content.Length);
        return new ApiAnswer(buffer) { ContentType = contentType };
    }

    /// <summary>Makes an answer that holds nothing.</summary>
    /// <returns>An answer of status 200.</returns>
    public static ApiAnswer Nothing() => Json(json =>
    {
        json.WriteStartObject();
        json.WriteEndObject();
    });

    /// <summary>Makes an answer that sends the caller on.</summary>
    /// <param name="address">Where to.</param>
    /// <returns>An answer of status 302.</returns>
    public static ApiAnswer Redirect(Uri address) => new(Write(_ => { }))
    {
        Status = HttpStatusCode.Found,
        Headers = [new("Location", address.AbsoluteUri)],
    };

    /// <summary>Makes the answer to a request that failed: {message, errors, error}.</summary>
    /// <param name="error">Why.</param>
    /// <returns>The answer.</returns>
    public static ApiAnswer Error(ApiException error) => new(Write(json => WriteError(json, error)))
    {
        Status = error.Status,
        Headers = error.Allow is null ? [] : [new("Allow", error.Allow)],
    };

    /// <summary>Makes the token endpoint's answer to a request that failed: {error, error_description}.</summary>
    /// <param name="error">Why.</param>
    /// <returns>The answer.</returns>
    public static ApiAnswer Error(OAuthException error) => new(Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("error", error.Error);
        json.WriteString("error_description", error.Message);
        json.WriteEndObject();
    }))
    {
        Status = error.Status,
    };

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
        if (error.Errors.Count > 0)
        {
            json.WriteStartObject("errors");
            foreach (var part in error.Errors)
            {
                json.WriteStartArray(part.Key);
                json.WriteStringValue(part.Value);
                json.WriteEndArray();
            }

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
