using System.Globalization;

namespace Makini.Jde.Query;

/// <summary>Stored values as EnterpriseOne shows them, for its conditions.</summary>
internal static class AisValue
{
    /// <summary>The text of a value: 12.5, 20261008, 141805. Null for a date that is none, which AIS cannot be asked for.</summary>
    public static string? Of(JdeColumn column, object stored) => column.Item.Type switch
    {
        JdeItemType.Text => StoredScalar.Text(stored),
        JdeItemType.Date => Date(stored),
        JdeItemType.Time => StoredScalar.Number(stored)?.ToString(CultureInfo.InvariantCulture),
        _ => (StoredScalar.Number(stored) / StoredValue.PowerOfTen(column.Item.Decimals))?.ToString(CultureInfo.InvariantCulture),
    };

    private static string? Date(object stored) =>
        StoredScalar.Number(stored) is { } number && JdeDate.TryDecode((long)number, out var date)
            ? date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            : null;
}
