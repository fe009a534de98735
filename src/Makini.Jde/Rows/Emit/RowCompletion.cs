using System.Reflection;
using System.Reflection.Emit;

namespace Makini.Jde.Rows;

/// <summary>
/// Emits what can only be done when a row's columns are all read: amounts wait for the company and the currency, a time
/// of 0 for the date beside it. These columns may come in any order, and rows need not show them.
/// </summary>
internal sealed class RowCompletion
{
    private readonly RowShape _shape;
    private readonly FieldInfo?[] _fields;
    private readonly ILGenerator _il;
    private readonly LocalBuilder _row;
    private readonly Dictionary<int, LocalBuilder> _needed = [];
    private readonly int[] _amounts;
    private readonly int[] _times;
    private readonly LocalBuilder? _company;
    private readonly LocalBuilder? _currency;
    private readonly LocalBuilder? _date;

    public RowCompletion(RowShape shape, FieldInfo?[] fields, ILGenerator il, LocalBuilder row)
    {
        _shape = shape;
        _fields = fields;
        _il = il;
        _row = row;
        _amounts = shape.IsPresented ? [] : Visible(c => c.Item is { Type: JdeItemType.Number } item && item.Money != JdeMoney.None);
        _times = Visible(c => c.Item is { Type: JdeItemType.Time, Alias: "UPMT" or "TDAY" });
        if (_amounts.Length > 0)
        {
            _company = MoneyColumns.Company.Select(alias => Need(alias, JdeItemType.Text)).FirstOrDefault(local => local is not null);
            _currency = Need(MoneyColumns.Currency, JdeItemType.Text);
        }

        if (_times.Length > 0) _date = Need("UPMJ", JdeItemType.Date);
    }

    /// <summary>The variable that keeps a column's value.</summary>
    /// <param name="column">The column's index.</param>
    /// <returns>The variable; null if nobody needs it.</returns>
    public LocalBuilder? Needed(int column) => _needed.TryGetValue(column, out var local) ? local : null;

    /// <summary>Emits the code.</summary>
    public void Emit()
    {
        if (_amounts.Length > 0) EmitSettle();
        foreach (var column in _amounts) EmitScale(column);
        if (_date is null) return;
        foreach (var column in _times) EmitWithDate(column, _date);
    }

    private int[] Visible(Func<RowColumn, bool> isMeant) =>
        [.. Enumerable.Range(0, _shape.IsRaw ? 0 : _shape.Columns.Count).Where(i => _fields[i] is not null && isMeant(_shape.Columns[i]))];

    private LocalBuilder? Need(string alias, JdeItemType type)
    {
        for (var i = 0; i < _shape.Columns.Count; i++)
        {
            if (_shape.Columns[i].Item is { } item && item.Alias == alias && item.Type == type)
                return _needed[i] = _il.DeclareLocal(ColumnKind.Of(_shape.Columns[i], _shape).PropertyType);
        }

        return null;
    }

    private void EmitSettle()
    {
        EmitMoney();
        EmitText(_company);
        EmitText(_currency);
        _il.Emit(OpCodes.Call, typeof(RowMoney).GetMethod(nameof(RowMoney.Settle))!);
    }

    private void EmitScale(int column)
    {
        var item = _shape.Columns[column].Item!;
        var scale = item.Money == JdeMoney.Foreign ? nameof(RowMoney.Foreign) : nameof(RowMoney.Domestic);
        _il.Emit(OpCodes.Ldloc, _row);
        EmitMoney();
        _il.Emit(OpCodes.Ldloc, _row);
        _il.Emit(OpCodes.Ldfld, _fields[column]!);
        _il.Emit(OpCodes.Ldc_I4, item.Decimals);
        _il.Emit(OpCodes.Call, typeof(RowMoney).GetMethod(scale)!);
        _il.Emit(OpCodes.Stfld, _fields[column]!);
    }

    private void EmitWithDate(int column, LocalBuilder date)
    {
        _il.Emit(OpCodes.Ldloc, _row);
        _il.Emit(OpCodes.Ldloc, _row);
        _il.Emit(OpCodes.Ldfld, _fields[column]!);
        _il.Emit(OpCodes.Ldloc, date);
        _il.Emit(OpCodes.Call, typeof(TimeColumnReader).GetMethod(nameof(TimeColumnReader.WithDate))!);
        _il.Emit(OpCodes.Stfld, _fields[column]!);
    }

    private void EmitMoney()
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldfld, typeof(RowContext).GetField(nameof(RowContext.Money))!);
    }

    private void EmitText(LocalBuilder? text)
    {
        if (text is null) _il.Emit(OpCodes.Ldnull);
        else _il.Emit(OpCodes.Ldloc, text);
    }
}
