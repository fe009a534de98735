using Makini.Json;

namespace Makini.Passthrough;

/// <summary>The body of a call to the connected system: {"path": "dataservice", "method": "post", "headers": {...}, "body": {...}}.</summary>
internal static class SystemCallBody
{
    public static Func<HttpContent> From(SystemCall call) => JsonRequestBody.From(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("path", call.Path);
        writer.WriteString("method", call.Body is null ? "get" : "post");
        if (call.Query.Count > 0)
        {
            writer.WriteStartObject("query");
            foreach (var value in call.Query.GroupBy(q => q.Key, StringComparer.Ordinal)) writer.WriteString(value.Key, value.Last().Value);
            writer.WriteEndObject();
        }

        if (call.Body is not null || call.Headers.Count > 0)
        {
            writer.WriteStartObject("headers");
            if (call.Body is not null) writer.WriteString("Content-Type", "application/json");
            foreach (var header in call.Headers) writer.WriteString(header.Key, header.Value);
            writer.WriteEndObject();
        }

        if (call.Body is { } body)
        {
            writer.WritePropertyName("body");
            writer.WriteRawValue(body);
        }

        writer.WriteEndObject();
    });
}
