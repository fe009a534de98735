using System.Globalization;
using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>Turns values of the user's into what a column stores, or says why that cannot be.</summary>
internal static class StoredValue
{
    private const int MostDecimals = 28;

    // 1910-01-01. Below stand the years of users who write 2026 and mean no day of 1902.
    private const int FirstStoredDate = 10_001;

    /// <summary>What stands in a column that has no value: blanks, or 0.</summary>
    public static object Blank(JdeColumn column) => column.Item.Type == JdeItemType.Text ? "" : 0L;

    /// <summary>Text without the blanks behind it; right-justified and zero-filled as the column has it.</summary>
    public static string Text(JdeColumn column, object value)
    {
        var text = value switch
        {
            string s => s,
            char c => c.ToString(),
            bool or DateTime or DateTimeOffset or TimeSpan => null,
            _ => TryNumber(value)?.ToString(CultureInfo.InvariantCulture),
        };
        return Justify(column.Item, text ?? throw Invalid(column, value, "text"));
    }

    /// <summary>A number, moved by the decimals: 12.5 with 2 decimals is 1250. It has a fraction if the value has more decimals.</summary>
    public static decimal Number(JdeColumn column, object value, int decimals)
    {
        var number = TryNumber(value) ?? throw Invalid(column, value, "a number");
        var factor = PowerOfTen(decimals);
        return Math.Abs(number) <= decimal.MaxValue / factor ? number * factor : throw Invalid(column, value, "a number of fewer digits");
    }

    /// <summary>CYYDDD of a date, the time of day left out. A number of 5 or 6 digits is taken for CYYDDD itself, 0 for no date.</summary>
    public static long Date(JdeColumn column, object value)
    {
        if (Moment(value) is { } moment)
        {
            var isInRange = moment.Year is >= 1900 and <= JdeDate.LastYear;
            return isInRange ? JdeDate.Encode(moment) : throw Invalid(column, value, "a date from 1900-01-01 to 2899-12-31");
        }

        var isStored = TryNumber(value) is { } number && IsInt64(number)
            && (number == 0 || (number >= FirstStoredDate && JdeDate.TryDecode((long)number, out _)));
        return isStored
            ? (long)TryNumber(value)!.Value
            : throw Invalid(column, value, "a date: a DateTime, text such as '2026-01-31', or a CYYDDD number such as 126031");
    }

    /// <summary>HHMMSS of a time of day. A number is taken for HHMMSS itself.</summary>
    public static long Time(JdeColumn column, object value)
    {
        var time = value is TimeSpan span ? span
            : value is string text && MomentText.TryParseTime(text, out var parsed) ? parsed
            : TimeOfDay(value);
        if (time is { } t && t >= TimeSpan.Zero && t < TimeSpan.FromDays(1)) return JdeDate.EncodeTime(t);

        var isStored = TryNumber(value) is { } number && IsInt64(number) && JdeDate.TryDecodeTime((long)number, out _);
        return isStored
            ? (long)TryNumber(value)!.Value
            : throw Invalid(column, value, "a time of day: a TimeSpan, text such as '14:05', or an HHMMSS number such as 140500");
    }

    /// <summary>10 to a power.</summary>
    public static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < Math.Min(exponent, MostDecimals); i++) power *= 10;
        return power;
    }

    /// <summary>The error for a value that a column cannot hold.</summary>
    public static MakiniException Invalid(JdeColumn column, object? value, string expected)
    {
        var shown = value is IFormattable f ? f.ToString(null, CultureInfo.InvariantCulture) : value?.ToString();
        var message = $"'{shown}' does not fit {column.Alias} of {column.Table}: it takes {expected}.";
        return new MakiniException(ErrorIds.JdeValueInvalid, message)
        {
            Target = value,
            RecommendedAction = $"Get-JdeColumn {column.Table} {column.Alias} shows the column's type, length and decimals.",
        };
    }

    private static string Justify(JdeDataItem item, string text)
    {
        var trimmed = item.Justification == JdeJustification.Left ? text.TrimEnd(' ') : text.Trim(' ');
        return item.Justification switch
        {
            _ when trimmed.Length == 0 => "",
            JdeJustification.Right => trimmed.PadLeft(item.Length),
            JdeJustification.ZeroFilled when trimmed.All(c => c is >= '0' and <= '9') => trimmed.PadLeft(item.Length, '0'),
            _ => trimmed,
        };
    }

    private static DateTime? Moment(object value) => value switch
    {
        DateTime d => d,
        DateTimeOffset d => d.DateTime,
#if NET
        DateOnly d => d.ToDateTime(TimeOnly.MinValue),
#endif
        string s when MomentText.TryParseDate(s, out var date) => date,
        _ => null,
    };

    private static TimeSpan? TimeOfDay(object value) => value switch
    {
#if NET
        TimeOnly t => t.ToTimeSpan(),
#endif
        _ => Moment(value)?.TimeOfDay,
    };

    private static bool IsInt64(decimal number) => number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue;

    private static decimal? TryNumber(object value)
    {
        try
        {
            return value switch
            {
                string s => decimal.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : null,
                sbyte or byte or short or ushort or int or uint or long or ulong or decimal or float or double
                    => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                System.Numerics.BigInteger big => (decimal)big,
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
