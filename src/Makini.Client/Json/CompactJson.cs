using System.Text;
using System.Text.Json;

namespace Makini.Json;

/// <summary>
/// JSON as JSON.stringify of JavaScript writes it: no blanks, and only those characters escaped that must be. Numbers stay
/// as they were written.
/// </summary>
internal static class CompactJson
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is no Unicode.</exception>
    public static byte[] Write(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var text = new StringBuilder(json.Length);
        var needsComma = false;
        while (reader.Read())
        {
            var closes = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (needsComma && !closes) text.Append(',');
            Append(text, ref reader);
            needsComma = reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                AppendText(text, reader.GetString()!);
                break;
            case JsonTokenType.PropertyName:
                AppendText(text, reader.GetString()!);
                text.Append(':');
                break;
            default:
                text.Append(Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
                break;
        }
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append(@"\b"),
                '\f' => text.Append(@"\f"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                < ' ' => text.Append(FormattableString.Invariant($"\\u{(int)c:x4}")),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }
}
