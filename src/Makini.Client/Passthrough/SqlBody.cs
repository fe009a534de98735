using System.Text.Json;
using Makini.Json;

namespace Makini.Passthrough;

/// <summary>The body of an SQL call: {"method": "post", "sql": "...", "parameters": [...]}.</summary>
internal static class SqlBody
{
    /// <exception cref="MakiniException">InvalidRequest: a parameter is of a kind that JSON has not.</exception>
    public static Func<HttpContent> From(string sql, IReadOnlyList<object?> parameters) => JsonRequestBody.From(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("method", "post");
        writer.WriteString("sql", sql);
        writer.WriteStartArray("parameters");
        foreach (var parameter in parameters) WriteParameter(writer, parameter);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

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
