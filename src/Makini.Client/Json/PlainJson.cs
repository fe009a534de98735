using System.Collections;
using System.Globalization;
using System.Text.Json;
using Makini.Filtering;

namespace Makini.Json;

/// <summary>Writes plain values of .NET as JSON: the way back from <see cref="PlainValue"/>, and what users put into hashtables.</summary>
internal static class PlainJson
{
    private const int Deepest = 32;

    /// <exception cref="MakiniException">InvalidRequest: it contains itself, or is nested far too deep.</exception>
    public static void Write(Utf8JsonWriter json, object? value, int depth = 0)
    {
        if (depth > Deepest) throw new MakiniException(ErrorIds.InvalidRequest, $"The value is nested more than {Deepest} deep.");
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case string text: json.WriteStringValue(text); break;
            case DateTime or DateTimeOffset: json.WriteStringValue(Moments.Iso(Moments.Of(value)!.Value)); break;
            case JsonElement element: element.WriteTo(json); break;
            case double or float: json.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case byte or sbyte or short or ushort or int or uint or long or ulong or decimal:
                json.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case IDictionary table: WriteMembers(json, table.Keys.Cast<object>().Select(key => ($"{key}", (object?)table[key])), depth); break;
            case IEnumerable<KeyValuePair<string, object?>> members: WriteMembers(json, members.Select(m => (m.Key, m.Value)), depth); break;
            case IEnumerable list: WriteList(json, list, depth); break;
            default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, IEnumerable<(string Name, object? Value)> members, int depth)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            Write(json, value, depth + 1);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list, int depth)
    {
        json.WriteStartArray();
        foreach (var item in list) Write(json, item, depth + 1);
        json.WriteEndArray();
    }
}
