using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Names the properties of rows that came from the user's own SQL.</summary>
internal static class SqlShapeNames
{
    /// <summary>The shape with names of the style; a label that is no column, or whose name is taken, stays.</summary>
    public static RowShape WithStyle(this RowShape shape, JdeNameStyle style)
    {
        if (style == JdeNameStyle.Column) return shape;

        var taken = new HashSet<string>(shape.Columns.Select(c => c.WireName), StringComparer.OrdinalIgnoreCase);
        return shape with { Columns = [.. shape.Columns.Select(c => c with { PropertyName = Name(c, style, taken) })] };
    }

    private static string Name(RowColumn column, JdeNameStyle style, HashSet<string> taken)
    {
        var name = style == JdeNameStyle.Friendly ? column.Item?.FriendlyName ?? column.Item?.Alias : column.Item?.Alias;
        return name is not null && taken.Add(name) ? name : column.WireName;
    }
}
