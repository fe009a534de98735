using Makini.Jde;

namespace Makini.PowerShell;

/// <summary>A column as Get-JdeColumn tells of it.</summary>
public sealed class JdeColumnInfo
{
    private readonly JdeColumn _column;

    internal JdeColumnInfo(JdeColumn column) => _column = column;

    /// <summary>The file: F0101.</summary>
    public string Table => _column.Table;

    /// <summary>The data item: AN8.</summary>
    public string Alias => _column.Alias;

    /// <summary>The column's name, prefix and alias: ABAN8.</summary>
    public string Column => _column.Name;

    /// <summary>How it is stored.</summary>
    public JdeItemType Type => _column.Item.Type;

    /// <summary>Characters of a text, digits of a number; 0 where no source gives them.</summary>
    public int Length => Type == JdeItemType.Text ? _column.Item.Length : _column.Item.Digits;

    /// <summary>Implied decimals; for amounts the currency may say otherwise.</summary>
    public int Decimals => _column.Item.Decimals;

    /// <summary>Its place in the file's key, from 1; 0 if it is not part of it.</summary>
    public int Key => _column.KeyPosition;

    /// <summary>Its place in the record, from 1.</summary>
    public int Position => _column.Position;

    /// <summary>A name in plain words; null where the meaning is not known.</summary>
    public string? FriendlyName => _column.Item.FriendlyName;

    /// <summary>The meaning; null where it is not known.</summary>
    public string? Description => _column.Item.Description;

    /// <summary>The user defined code table that explains the values (01/ST); null where there is none.</summary>
    public string? UserDefinedCode => _column.Item.UserDefinedCode;

    /// <summary>Where these facts come from: the product, the database's catalog, or the site's own dictionary.</summary>
    public JdeFactSource Source => _column.Item.Source;

    /// <summary>The column's name.</summary>
    public override string ToString() => Column;
}
