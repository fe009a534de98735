using System.Globalization;
using System.Text;

namespace Makini.Jde.Rows;

/// <summary>Turns values as EnterpriseOne shows them into what JDE stores, in which filters and keys are written.</summary>
internal static class PresentedValue
{
    /// <summary>The stored value.</summary>
    /// <param name="item">The column's item; null where the dictionary does not know it.</param>
    /// <param name="value">string, long, decimal, bool or null, as it came.</param>
    /// <returns>A date as CYYDDD, a time as HHMMSS, a number without its decimal point; what cannot be read as it is.</returns>
    public static object? ToStored(JdeDataItem? item, object? value) => item?.Type switch
    {
        JdeItemType.Date => PresentedMoment.TryReadDate(Utf8(value), out var date) ? date is { } day ? JdeDate.Encode(day) : 0L : value,
        JdeItemType.Time => PresentedMoment.TryReadTime(Utf8(value), out var time) ? time is { } t ? JdeDate.EncodeTime(t) : 0L : value,
        JdeItemType.Number when item.Decimals > 0 => Number(value) is { } number ? number * PowerOfTen(item.Decimals) : value,
        _ => value,
    };

    private static byte[] Utf8(object? value) => Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    private static decimal? Number(object? value) => value switch
    {
        long number => number,
        decimal number => number,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
