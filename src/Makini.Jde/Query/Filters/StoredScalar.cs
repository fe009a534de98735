using System.Globalization;

namespace Makini.Jde.Query;

/// <summary>Reads stored values as they came in an answer: a lenient service gives numbers as text and text as numbers.</summary>
internal static class StoredScalar
{
    // Stands for what was no Unicode.
    private const char Replacement = '\uFFFD';

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

    /// <summary>The value of a row as a parameter, for what stands behind it: string, long or decimal.</summary>
    /// <exception cref="MakiniException">
    /// <see cref="ErrorIds.ResponseInvalid"/>: what came is not what is stored, and rows would be lost or come again.
    /// </exception>
    public static object Parameter(JdeColumn column, object? value)
    {
        if (column.Item.Type != JdeItemType.Text) return Simplest(Number(value) ?? throw Unreadable(column, value));
        var text = Text(value);
        return text.IndexOf(Replacement) < 0 ? text : throw Unreadable(column, text);
    }

    /// <summary>A number as long, or as decimal if it is none.</summary>
    public static object Simplest(decimal number) =>
        decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue ? (object)(long)number : number;

    private static MakiniException Unreadable(JdeColumn column, object? value) =>
        new(ErrorIds.ResponseInvalid, $"A page ended with '{value}' in {column.Name}, which did not come as it is stored: where does the next page begin?")
        {
            Target = column.Name,
            RecommendedAction = "Order by columns that have no such value, or leave its rows out with -Filter.",
        };
}
