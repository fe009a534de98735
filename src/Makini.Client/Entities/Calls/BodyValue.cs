using System.Collections;
using System.Globalization;
using Makini.Filtering;

namespace Makini.Entities;

/// <summary>Turns values as users have them (text from a table, numbers, dates) into what a field takes.</summary>
internal static class BodyValue
{
    /// <exception cref="MakiniException">InvalidRequest: it does not fit.</exception>
    public static object? Of(EntityField field, object? value)
    {
        try
        {
            return value is null ? null : Convert(field.Kind, value);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
            throw new MakiniException(ErrorIds.InvalidRequest, $"'{value}' does not fit {field.PropertyName}: it takes {Wanted(field.Kind)}.", e) { Target = value };
        }
    }

    private static object? Convert(EntityFieldKind kind, object value) => kind switch
    {
        EntityFieldKind.Text => value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value.ToString()!,
        EntityFieldKind.Time => Moments.Of(value) ?? throw new FormatException(),
        EntityFieldKind.Number => decimal.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture),
        EntityFieldKind.Whole => Whole(decimal.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture)),
        EntityFieldKind.Flag => Flags.Of(value) ?? throw new FormatException(),
        EntityFieldKind.List => Plain(value is string or not IEnumerable ? new[] { value } : value),
        _ => Plain(value),
    };

    /// <summary>Records within the body, such as the line items of an order that is copied, go back as they came.</summary>
    private static object? Plain(object? value) => value switch
    {
        MakiniRecord record => RecordFields.Of(record.GetType()).Said(record).Select(member => new KeyValuePair<string, object?>(member.Key, Plain(member.Value))),
        IEnumerable<object?> items => items.Select(Plain),
        _ => value,
    };

    private static string Text(object value) => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static long Whole(decimal number) => number == decimal.Truncate(number) ? (long)number : throw new FormatException();

    private static string Wanted(EntityFieldKind kind) => kind switch
    {
        EntityFieldKind.Time => "a date and time",
        EntityFieldKind.Number => "a number",
        EntityFieldKind.Whole => "a whole number",
        EntityFieldKind.Flag => "true or false",
        _ => "something else",
    };
}
