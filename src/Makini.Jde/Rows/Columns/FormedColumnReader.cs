using System.Runtime.CompilerServices;

namespace Makini.Jde.Rows;

/// <summary>Values whose form the system told. What is no text has its meaning already.</summary>
/// <param name="column">The column.</param>
internal sealed class FormedColumnReader(RowColumn column) : ColumnReader(column)
{
    private readonly ValueForm _form = column.Form!;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public object? Read(ref JsonCursor json)
    {
        var value = json.TakeObject();
        return value is string text ? _form.Read(text) : value;
    }
}
