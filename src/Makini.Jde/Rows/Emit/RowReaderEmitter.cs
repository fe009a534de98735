using System.Reflection;
using System.Reflection.Emit;

namespace Makini.Jde.Rows;

/// <summary>
/// Emits the method that reads a row. It goes from column to column as long as their names come in the shape's order,
/// and jumps where they do not:
/// <code>
///         row = new F0101 { Origin = context.Origin };
///         next = members.First(json);                          // the index of the column that comes first, or -1
///         goto dispatch;
/// read0:  row._AN8 = readers[0].ReadInt32(json);
///         if (!members.TryTake(json, 1)) goto find;
/// read1:  row._ALPH = readers[1].Read(json);
/// find:   next = members.Next(json);
/// dispatch: switch (next) { case 0: goto read0; case 1: goto read1; }
///         ... what needs the whole row: amounts, times
///         return row;
/// </code>
/// </summary>
internal sealed class RowReaderEmitter
{
    private readonly RowShape _shape;
    private readonly Type _type;
    private readonly FieldInfo?[] _fields;
    private readonly RowCompletion _completion;
    private readonly ColumnKind[] _kinds;
    private readonly DynamicMethod _method;
    private readonly ILGenerator _il;
    private readonly LocalBuilder _row;

    public RowReaderEmitter(RowShape shape, Type type, FieldInfo?[] fields)
    {
        _shape = shape;
        _type = type;
        _fields = fields;
        _kinds = [.. shape.Columns.Select(c => ColumnKind.Of(c, shape))];
        _method = new DynamicMethod(
            "Read" + type.Name,
            typeof(JdeRow),
            [typeof(RowContext), typeof(JsonCursor).MakeByRefType()],
            typeof(RowReaderEmitter).Module,
            skipVisibility: true);
        _il = _method.GetILGenerator();
        _row = _il.DeclareLocal(type);
        _completion = new RowCompletion(shape, fields, _il, _row);
    }

    public RowReader Emit()
    {
        EmitNewRow();
        EmitColumns();
        _completion.Emit();
        _il.Emit(OpCodes.Ldloc, _row);
        _il.Emit(OpCodes.Ret);
        return (RowReader)_method.CreateDelegate(typeof(RowReader));
    }

    private void EmitNewRow()
    {
        _il.Emit(OpCodes.Newobj, _type.GetConstructor(Type.EmptyTypes)!);
        _il.Emit(OpCodes.Stloc, _row);
        _il.Emit(OpCodes.Ldloc, _row);
        EmitContext(nameof(RowContext.Origin));
        _il.Emit(OpCodes.Stfld, typeof(JdeRow).GetField(nameof(JdeRow.Origin), BindingFlags.Instance | BindingFlags.NonPublic)!);
    }

    private void EmitColumns()
    {
        var count = _shape.Columns.Count;
        var read = Enumerable.Range(0, count).Select(_ => _il.DefineLabel()).ToArray();
        var (find, dispatch) = (_il.DefineLabel(), _il.DefineLabel());
        EmitMember(nameof(RowMembers.First));
        _il.Emit(OpCodes.Br, dispatch);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                EmitMember(nameof(RowMembers.TryTake), i);
                _il.Emit(OpCodes.Brfalse, find);
            }

            _il.MarkLabel(read[i]);
            EmitRead(i);
        }

        _il.MarkLabel(find);
        EmitMember(nameof(RowMembers.Next));
        _il.MarkLabel(dispatch);
        _il.Emit(OpCodes.Switch, read);
    }

    private void EmitMember(string method, int? column = null)
    {
        EmitContext(nameof(RowContext.Members));
        _il.Emit(OpCodes.Ldarg_1);
        if (column is { } index) _il.Emit(OpCodes.Ldc_I4, index);
        _il.Emit(OpCodes.Callvirt, typeof(RowMembers).GetMethod(method)!);
    }

    private void EmitRead(int column)
    {
        var (field, needed) = (_fields[column], _completion.Needed(column));
        if (field is null && needed is null)
        {
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Call, typeof(JsonCursor).GetMethod(nameof(JsonCursor.SkipValue))!);
            return;
        }

        if (needed is not null)
        {
            EmitValue(column);
            _il.Emit(OpCodes.Stloc, needed);
        }

        if (field is null) return;
        _il.Emit(OpCodes.Ldloc, _row);
        if (needed is null) EmitValue(column);
        else _il.Emit(OpCodes.Ldloc, needed);
        _il.Emit(OpCodes.Stfld, field);
    }

    // A reader is of the class whose method is called, for both come from one ColumnKind: no cast is needed.
    private void EmitValue(int column)
    {
        EmitContext(nameof(RowContext.Readers));
        _il.Emit(OpCodes.Ldc_I4, column);
        _il.Emit(OpCodes.Ldelem_Ref);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Call, _kinds[column].Read);
    }

    private void EmitContext(string field)
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldfld, typeof(RowContext).GetField(field)!);
    }
}
