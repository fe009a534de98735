#if NET
using Parquet;
using Parquet.Schema;

namespace Makini.Jde.Export;

/// <summary>Collects the values of a column for a row group.</summary>
/// <param name="field">The column's place in the schema.</param>
internal abstract class ParquetColumn(DataField field)
{
    /// <summary>The column's place in the schema.</summary>
    public DataField Field { get; } = field;

    /// <summary>A column of the type that fits what it holds.</summary>
    public static ParquetColumn Of(ExportColumn column) => column.Item.Type switch
    {
        JdeItemType.Text => new Texts(new DataField(column.Name, typeof(string), isNullable: false)),
        JdeItemType.Date => new Optional<DateTime>(
            new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true), value => (DateTime)value),
        JdeItemType.Time => new Optional<int>(
            new TimeDataField(column.Name, TimeUnitPrecision.Millis, isNullable: true) { IsAdjustedToUtc = false }, value => (int)((TimeSpan)value).TotalMilliseconds),
        _ when column.Type == typeof(int) => new Required<int>(new DataField(column.Name, typeof(int), isNullable: false)),
        _ when column.Type == typeof(long) => new Required<long>(new DataField(column.Name, typeof(long), isNullable: false)),
        _ => new Decimals(new DecimalDataField(column.Name, column.Precision, column.Scale, isNullable: false), column.Scale),
    };

    /// <summary>Adds a row's value.</summary>
    public abstract void Add(object? value);

    /// <summary>Writes the values and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);

    private abstract class Buffered<T>(DataField field) : ParquetColumn(field)
    {
        private T[] _values = [];
        private int _count;

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
        {
            await WriteAsync(group, new ArraySegment<T>(_values, 0, _count), cancellationToken).ConfigureAwait(false);
            _count = 0;
        }

        protected void Keep(T value)
        {
            if (_count == _values.Length) Array.Resize(ref _values, Math.Max(1024, _count * 2));
            _values[_count++] = value;
        }

        protected abstract Task WriteAsync(ParquetRowGroupWriter group, ArraySegment<T> values, CancellationToken cancellationToken);
    }

    private sealed class Texts(DataField field) : Buffered<string>(field)
    {
        public override void Add(object? value) => Keep((string?)value ?? "");

        protected override Task WriteAsync(ParquetRowGroupWriter group, ArraySegment<string> values, CancellationToken cancellationToken) =>
            group.WriteAsync(Field, values);
    }

    private class Required<T>(DataField field) : Buffered<T>(field)
        where T : struct
    {
        public override void Add(object? value) => Keep((T)value!);

        protected override Task WriteAsync(ParquetRowGroupWriter group, ArraySegment<T> values, CancellationToken cancellationToken) =>
            group.WriteAsync<T>(Field, values.AsMemory(), cancellationToken: cancellationToken);
    }

    // What the dictionary says of decimals is not always what a site stores; a digit too many must not end the export.
    private sealed class Decimals(DataField field, int scale) : Required<decimal>(field)
    {
        private readonly int _scale = Math.Min(scale, 28);

        public override void Add(object? value) => Keep(decimal.Round((decimal)value!, _scale));
    }

    private sealed class Optional<T>(DataField field, Func<object, T> convert) : Buffered<T?>(field)
        where T : struct
    {
        public override void Add(object? value) => Keep(value is null ? null : convert(value));

        protected override Task WriteAsync(ParquetRowGroupWriter group, ArraySegment<T?> values, CancellationToken cancellationToken) =>
            group.WriteAsync<T>(Field, values.AsMemory(), cancellationToken: cancellationToken);
    }
}
#endif
