using System.Linq.Expressions;

namespace Makini.Jde.Rows;

/// <summary>Reads the properties of rows of one class, by code made for it when the first one comes.</summary>
internal sealed class RowValues
{
    private Action<JdeRow, object?[]>? _read;
    private object?[] _values = [];

    /// <summary>A row's values in the order of its properties. The array is the same for each row.</summary>
    public IReadOnlyList<object?> Of(JdeRow row)
    {
        _read ??= Compile(row);
        _read(row, _values);
        return _values;
    }

    private Action<JdeRow, object?[]> Compile(JdeRow first)
    {
        var type = first.Origin!.Type;
        _values = new object?[type.Properties.Count];
        var row = Expression.Parameter(typeof(JdeRow));
        var values = Expression.Parameter(typeof(object[]));
        var typed = Expression.Variable(type.Type);
        var assignments = type.Properties.Select((property, i) => (Expression)Expression.Assign(
            Expression.ArrayAccess(values, Expression.Constant(i)),
            Expression.Convert(Expression.Property(typed, property), typeof(object))));
        var body = Expression.Block([typed], [Expression.Assign(typed, Expression.Convert(row, type.Type)), .. assignments]);
        return Expression.Lambda<Action<JdeRow, object?[]>>(body, row, values).Compile();
    }
}
