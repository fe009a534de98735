using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Makini.Passthrough;

/// <summary>The body of an SQL call: {"method": "post", "sql": "...", "parameters": [...]}.</summary>
internal static class SqlBody
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    // The text goes into a request, never into a web page: quotes and < may stand as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="MakiniException">InvalidRequest: a parameter is of a kind that JSON has not.</exception>
    public static byte[] Write(string sql, IReadOnlyList<object?> parameters)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("method", "post");
            writer.WriteString("sql", sql);
            writer.WriteStartArray("parameters");
            foreach (var parameter in parameters) WriteParameter(writer, parameter);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static HttpContent ToContent(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = Json;
        return content;
    }

    private static void WriteParameter(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string or char: writer.WriteStringValue(value.ToString()); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case byte or sbyte or short or ushort or int or uint or long: writer.WriteNumberValue(Convert.ToInt64(value, null)); break;
            case ulong number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case float number when !float.IsNaN(number) && !float.IsInfinity(number): writer.WriteNumberValue(number); break;
            case double number when !double.IsNaN(number) && !double.IsInfinity(number): writer.WriteNumberValue(number); break;
            default: throw NoParameter(value);
        }
    }

    private static MakiniException NoParameter(object value) =>
        new(ErrorIds.InvalidRequest, $"'{value}' ({value.GetType().Name}) cannot be an SQL parameter.")
        {
            RecommendedAction = "Give text, a number, true, false or $null.",
            Target = value,
        };
}
