namespace Makini.Jde.Rows;

/// <summary>The stored values of a row.</summary>
public sealed class StoredRow
{
    private readonly RowShape _shape;
    private readonly object?[] _values;

    internal StoredRow(RowShape shape)
    {
        _shape = shape;
        _values = new object?[shape.Columns.Count];
    }

    /// <summary>How many columns the shape has.</summary>
    public int Count => _values.Length;

    /// <summary>The value of a column: string with its blanks, long, decimal, bool or null.</summary>
    /// <param name="column">The column's index in the shape.</param>
    /// <returns>The value; null also where the row does not have it.</returns>
    public object? this[int column] => _values[column];

    internal void Read(ref JsonCursor json, RowMembers members)
    {
        Array.Clear(_values, 0, _values.Length);
        for (var i = members.First(ref json); i != RowMembers.End; i = members.Next(ref json)) _values[i] = Stored(i, json.TakeObject());
    }

    internal object?[] ToArray() => (object?[])_values.Clone();

    private object? Stored(int column, object? value) =>
        _shape.IsPresented ? PresentedValue.ToStored(_shape.Columns[column].Item, value) : value;
}
