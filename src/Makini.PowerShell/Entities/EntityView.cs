using System.ComponentModel;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>What the view of records shows, whatever their entity calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EntityView
{
    private static readonly string[] Numbers = ["Code", "OrderNo", "OrderNumber", "InvoiceNumber", "AdjustmentNumber", "ShipmentNumber", "SerialNumber", nameof(MakiniEntity.IdValue)];
    private static readonly string[] Titles = ["Name", "Title", "Description", "Reason", nameof(MakiniEntity.DisplayValue)];

    /// <summary>The number that people know a record by.</summary>
    /// <param name="record">The record.</param>
    public static string? Number(MakiniEntity record) => First(record, Numbers);

    /// <summary>What people call it.</summary>
    /// <param name="record">The record.</param>
    public static string? Title(MakiniEntity record) => First(record, Titles);

    private static string? First(MakiniEntity record, IEnumerable<string> names) =>
        names.Select(name => record.GetType().GetProperty(name)?.GetValue(record) as string).FirstOrDefault(text => !string.IsNullOrEmpty(text));
}
