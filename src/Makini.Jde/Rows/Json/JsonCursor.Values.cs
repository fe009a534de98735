using System.Buffers.Text;
using System.Text.Json;

namespace Makini.Jde.Rows;

/// <content>The values of members.</content>
internal ref partial struct JsonCursor
{
    /// <summary>As many digits as always fit a long.</summary>
    private const int SafeDigits = 18;

    /// <summary>Takes a text that has no escapes in it.</summary>
    /// <param name="text">The text in UTF-8, blanks included.</param>
    /// <returns>False if something else comes next; nothing but white space is taken then.</returns>
    public bool TryTakePlainText(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (Peek() != '"') return false;
        var rest = _json.Slice(Position + 1);
        var length = rest.IndexOfAny((byte)'"', (byte)'\\');
        if (length < 0 || rest[length] != '"') return false;
        text = rest.Slice(0, length);
        Position += length + 2;
        return true;
    }

    /// <summary>Takes a number that is an integer of at most 18 digits, without exponent.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>False if something else comes next; nothing but white space is taken then.</returns>
    public bool TryTakeInteger(out long value)
    {
        var start = Peek() == '-' ? 1 : 0;
        var rest = _json.Slice(Position);
        var i = start;
        value = 0;
        while (i < rest.Length && (uint)(rest[i] - '0') <= 9) value = unchecked((value * 10) + (rest[i++] - '0'));
        if (i == start || i - start > SafeDigits || i == rest.Length || !IsEnd(rest[i])) return false;
        if (start == 1) value = -value;
        Position += i;
        return true;
    }

    /// <summary>Takes a number with a fraction.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False if something else comes next; nothing but white space is taken then.</returns>
    public bool TryTakeDecimal(out decimal value)
    {
        Peek();
        var rest = _json.Slice(Position);
        if (!Utf8Parser.TryParse(rest, out value, out int length) || length == rest.Length || !IsEnd(rest[length])) return false;
        Position += length;
        return true;
    }

    /// <summary>Takes any value, whatever it is.</summary>
    /// <returns>The value; objects and arrays as their JSON.</returns>
    public JsonScalar TakeScalar()
    {
        var start = SkipToValue();
        var reader = TakeWithReader();
        return reader.TokenType switch
        {
            JsonTokenType.String => new(JsonScalarKind.Text, Unescape(ref reader)),
            JsonTokenType.Number => new(JsonScalarKind.Number, Utf8Text.ToString(reader.ValueSpan)),
            JsonTokenType.True => new(JsonScalarKind.True, "true"),
            JsonTokenType.False => new(JsonScalarKind.False, "false"),
            JsonTokenType.Null => new(JsonScalarKind.Null, ""),
            _ => new(JsonScalarKind.Structure, Utf8Text.ToString(_json.Slice(start, Position - start))),
        };
    }

    /// <summary>Takes any value as it came.</summary>
    /// <returns>string with its blanks, long, decimal, bool or null.</returns>
    public object? TakeObject()
    {
        if (TryTakeInteger(out var integer)) return integer;
        return TryTakePlainText(out var text) ? Utf8Text.ToString(text) : TakeScalar().ToObject();
    }

    /// <summary>Takes any value and forgets it.</summary>
    public void SkipValue()
    {
        if (!TryTakeInteger(out _) && !TryTakePlainText(out _)) TakeWithReader();
    }

    private static bool IsEnd(byte next) => next is (byte)',' or (byte)'}' or (byte)']' or <= (byte)' ';

    private static string Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return EscapedText.Read(reader.ValueSpan);
        }
    }

    private int SkipToValue()
    {
        Peek();
        return Position;
    }

    private Utf8JsonReader TakeWithReader()
    {
        var reader = new Utf8JsonReader(_json.Slice(SkipToValue()));
        reader.Read();
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) reader.Skip();
        Position += (int)reader.BytesConsumed;
        return reader;
    }
}
