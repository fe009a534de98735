using System.Globalization;

namespace Makini.Jde.Rows;

/// <summary>What a value of an answer is.</summary>
internal enum JsonScalarKind
{
    /// <summary>null</summary>
    Null,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true</summary>
    True,

    /// <summary>false</summary>
    False,

    /// <summary>An object or an array.</summary>
    Structure,
}

/// <summary>A value of an answer that is not read on the fast way.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A text without its escapes, blanks included; empty for null; else as it stands in the JSON.</param>
internal readonly record struct JsonScalar(JsonScalarKind Kind, string Text)
{
    /// <summary>null or blank: what JDE takes for "none".</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Reads a number, or a text that is one.</summary>
    /// <param name="value">The number; 0 for blanks and null.</param>
    /// <returns>False for what is no number and for one that a decimal cannot hold.</returns>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        return IsBlank || (Kind is JsonScalarKind.Number or JsonScalarKind.Text
            && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));
    }

    /// <summary>Reads an integer: 12, 12.0 and "12" are one, 12.5 is not.</summary>
    /// <param name="value">The integer; 0 for blanks and null.</param>
    /// <returns>False for anything else.</returns>
    public bool TryGetInteger(out long value)
    {
        value = 0;
        if (!TryGetDecimal(out var number) || number is < long.MinValue or > long.MaxValue || decimal.Truncate(number) != number) return false;
        value = (long)number;
        return true;
    }

    /// <summary>The value as it came, without a description of it.</summary>
    /// <returns>string, long, decimal, bool or null; a number beyond decimal, and a structure, as text.</returns>
    public object? ToObject() => Kind switch
    {
        JsonScalarKind.Null => null,
        JsonScalarKind.True => true,
        JsonScalarKind.False => false,
        JsonScalarKind.Number when long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => integer,
        JsonScalarKind.Number when TryGetDecimal(out var number) => number,
        _ => Text,
    };
}
