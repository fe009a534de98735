using System.Globalization;

namespace Makini.Filtering;

/// <summary>True and false as users write them.</summary>
internal static class Flags
{
    /// <summary>true or false, also as text, 1 or 0; null for anything else.</summary>
    public static bool? Of(object? value) => value is bool flag ? flag : Convert.ToString(value, CultureInfo.InvariantCulture)?.ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => null,
    };
}
