using System.Globalization;
using Makini.Jde;

namespace Makini.Sandbox.Data;

/// <summary>Writes a value the way JDE stores it. On purpose not by the client's own conversions: each checks the other.</summary>
internal static class StoredValue
{
    private static readonly decimal[] PowersOfTen = [1m, 10m, 100m, 1000m, 10000m, 100000m, 1000000m, 10000000m, 100000000m];

    /// <summary>What a column holds that nobody filled: blanks or 0.</summary>
    public static object Blank(JdeDataItem item) => item.Type == JdeItemType.Text ? new string(' ', item.Length) : 0L;

    /// <summary>A decimal is scaled by the item's decimals; an integer (an amount in cents, a bad date) goes as it is.</summary>
    public static object Of(JdeDataItem item, object? value) => (item.Type, value) switch
    {
        (_, null) => Blank(item),
        (JdeItemType.Text, string text) => JdeText.Fill(text, item.Length, item.Justification),
        (JdeItemType.Text, IFormattable number) =>
            JdeText.Fill(number.ToString(null, CultureInfo.InvariantCulture), item.Length, item.Justification),
        (_, decimal number) => (long)decimal.Round(number * PowersOfTen[item.Decimals], MidpointRounding.AwayFromZero),
        (_, DateTime date) => (long)(((date.Year - 1900) * 1000) + date.DayOfYear),
        (_, TimeSpan time) => (long)((time.Hours * 10000) + (time.Minutes * 100) + time.Seconds),
        (_, IConvertible number) => number.ToInt64(CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, $"{item.Alias} cannot hold it."),
    };
}
