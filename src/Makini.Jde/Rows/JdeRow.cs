using System.Globalization;
using System.Text;
using Makini.Jde.Rows;

namespace Makini.Jde;

/// <summary>
/// A row of a JDE query. The class of a row is made for the query's columns and derives from this one; it has one
/// property a column, and ConnectionName, which lists of properties leave out unless the rows come of several connections.
/// </summary>
public abstract class JdeRow
{
    private const int PropertiesInText = 3;

    /// <summary>Set by the emitted reader when it makes the row.</summary>
    internal RowOrigin? Origin;

    /// <summary>The name of the connection that the row came through.</summary>
    protected string Connection => Origin?.Source.ConnectionName ?? "";

    /// <summary>The file and the first columns: F0101 AN8=1001 ALPH=Abbott.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(Origin?.Source.Table);
        foreach (var property in (Origin?.Type.Properties ?? []).Take(PropertiesInText))
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(property.Name).Append('=').Append(RowText.Format(property.GetValue(this), CultureInfo.CurrentCulture));
        }

        return text.ToString();
    }
}
