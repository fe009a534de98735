using System.Globalization;
using System.Text.Json;
using Makini.Jde;

namespace Makini.Sandbox.Ais;

/// <summary>Shows a column's stored values as EnterpriseOne does: dates as 20261008, numbers with their decimal point.</summary>
/// <param name="column">The column.</param>
/// <param name="place">Its place in the request.</param>
/// <param name="isOdd">Dates as numbers, numbers as text.</param>
internal sealed class AisCell(JdeColumn column, int place, bool isOdd)
{
    private readonly string _unit = FormattableString.Invariant($"unit {place}");
    private readonly decimal _usualUnit = (decimal)Math.Pow(10, column.Item.Decimals);

    /// <summary>F0101_AN8</summary>
    public string Name => $"{column.Table}_{column.Alias}";

    /// <summary>Its title for people.</summary>
    public string Title => column.Item.Description ?? column.Alias;

    /// <summary>Writes a row's value.</summary>
    public void Write(Utf8JsonWriter json, JsonElement row) =>
        Write(json, row.GetProperty(column.Name), row.TryGetProperty(_unit, out var unit) ? unit.GetDecimal() : null);

    /// <summary>Writes a value.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="stored">The value as it is stored.</param>
    /// <param name="unit">What one unit is in stored ones; null for what is usual in the column.</param>
    public void Write(Utf8JsonWriter json, JsonElement stored, decimal? unit)
    {
        switch (column.Item.Type)
        {
            case JdeItemType.Text:
                json.WriteStringValue(stored.GetString());
                break;
            case JdeItemType.Date:
                WriteDate(json, stored.GetInt64());
                break;
            case JdeItemType.Time:
                WriteNumber(json, stored.GetInt64());
                break;
            default:
                WriteNumber(json, stored.GetInt64() / (unit ?? _usualUnit));
                break;
        }
    }

    // A day that no year has is not shown: EnterpriseOne could not have stored it.
    private void WriteDate(Utf8JsonWriter json, long stored)
    {
        var (year, day) = (1900 + (int)(stored / 1000), (int)(stored % 1000));
        var isDate = stored > 0 && day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365);
        if (!isDate)
        {
            json.WriteStringValue("");
            return;
        }

        var date = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day - 1);
        var text = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (isOdd) json.WriteNumberValue(int.Parse(text, CultureInfo.InvariantCulture));
        else json.WriteStringValue(text);
    }

    private void WriteNumber(Utf8JsonWriter json, decimal number)
    {
        // Without the zeros that a division leaves behind.
        var plain = number / 1.0000000000000000000000000000m;
        if (isOdd) json.WriteStringValue(plain.ToString(CultureInfo.InvariantCulture));
        else json.WriteNumberValue(plain);
    }
}
