using System.Globalization;

namespace Makini.Jde.Query;

/// <summary>Reads stored values as they came in an answer: a lenient service gives numbers as text and text as numbers.</summary>
internal static class StoredScalar
{
    /// <summary>Text without the blanks behind it, which never count; null is blank.</summary>
    public static string Text(object? value) => value switch
    {
        string text => text.TrimEnd(' '),
        null => "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A number; null and blank are 0; null for text that is none.</summary>
    public static decimal? Number(object? value) => value switch
    {
        long number => number,
        decimal number => number,
        bool flag => flag ? 1 : 0,
        string text when text.Trim(' ').Length > 0 =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => 0,
    };

    /// <summary>The value as its column compares it: string or decimal.</summary>
    public static IComparable Of(JdeColumn column, object? value) =>
        column.Item.Type == JdeItemType.Text ? Text(value) : Number(value) ?? 0;

    /// <summary>The value as a parameter: string, long or decimal.</summary>
    public static object Parameter(JdeColumn column, object? value) =>
        column.Item.Type == JdeItemType.Text ? Text(value) : Simplest(Number(value) ?? 0);

    /// <summary>A number as long, or as decimal if it is none.</summary>
    public static object Simplest(decimal number) =>
        decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue ? (object)(long)number : number;
}
