using System.Globalization;
using Makini.Jde.Rows;

namespace Makini.Jde;

/// <summary>A row with more columns than a table on a screen has room for.</summary>
public abstract class JdeWideRow : JdeRow
{
    /// <summary>The row as a list, for a view: a line NAME : value for each column that is not blank or 0.</summary>
    /// <returns>The lines, values written in the current culture.</returns>
    public IReadOnlyList<string> ToLines()
    {
        var values = (Origin?.Type.Properties ?? [])
            .Select(p => (p.Name, Value: p.GetValue(this)))
            .Where(v => !RowText.IsBlank(v.Value))
            .Select(v => (v.Name, Text: RowText.Format(v.Value, CultureInfo.CurrentCulture)))
            .ToList();
        var width = values.Count == 0 ? 0 : values.Max(v => v.Name.Length);
        return [.. values.Select(v => $"{v.Name.PadRight(width)} : {v.Text}")];
    }
}
