using System.Buffers;
using System.Text.Json;

namespace Makini.Benchmarks;

/// <summary>Does something with the body of a page.</summary>
internal delegate void BodyReader(ReadOnlySpan<byte> body);

/// <summary>Reads the pages of a server without the module: what it is measured against.</summary>
internal static class PageReading
{
    /// <summary>Reads all tokens of a body and does nothing with them.</summary>
    public static void Tokens(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
        }
    }

    /// <summary>A request a page, as a script with Invoke-RestMethod sends them. One buffer for all: memory is not the transport's cost.</summary>
    public static void OverHttp(HttpClient client, int rows, int pageRows, BodyReader read) => OverHttp(
        client, rows, pageRows, read, $$"""{"sql":"SELECT * FROM F4211 FETCH FIRST {{pageRows}} ROWS ONLY","parameters":[]}""");

    /// <summary>The same with a request of another kind.</summary>
    public static void OverHttp(HttpClient client, int rows, int pageRows, BodyReader read, string request)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(pageRows * 1024);
        for (var done = 0; done < rows; done += pageRows)
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, "/api/passthrough") { Content = new StringContent(request) };
            using var response = client.Send(message, HttpCompletionOption.ResponseHeadersRead);
            var length = (int)response.Content.Headers.ContentLength!;
            response.Content.ReadAsStream().ReadExactly(buffer, 0, length);
            read(buffer.AsSpan(0, length));
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }
}
