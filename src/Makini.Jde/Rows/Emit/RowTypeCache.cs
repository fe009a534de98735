using System.Globalization;

namespace Makini.Jde.Rows;

/// <summary>
/// The emitted classes by shape. Emitting costs milliseconds and PowerShell learns each class anew, so a shape keeps its
/// class; only so many are kept, and the one not used for longest goes first.
/// </summary>
/// <param name="capacity">How many classes are kept.</param>
internal sealed class RowTypeCache(int capacity)
{
    private readonly Dictionary<Key, Entry> _entries = new(new KeyComparer());
    private long _clock;
    private int _names;

    /// <summary>The cache of this process: classes cost memory once, whichever connection asks for them.</summary>
    public static RowTypeCache Shared { get; } = new(capacity: 128);

    /// <summary>The class of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="hiddenAttribute">See <see cref="RowSource.HiddenAttribute"/>.</param>
    /// <returns>The class; the same for an equal shape.</returns>
    public RowType Get(RowShape shape, Type? hiddenAttribute)
    {
        var key = new Key(shape, hiddenAttribute);
        lock (_entries)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                if (_entries.Count >= capacity) _entries.Remove(_entries.OrderBy(e => e.Value.LastUse).First().Key);
                entry = new Entry(RowTypeEmitter.Emit(shape, Name(shape), hiddenAttribute));
                _entries.Add(key, entry);
            }

            entry.LastUse = ++_clock;
            return entry.Type;
        }
    }

    // A file's view names its columns by alias: only rows that have them all under these names may bear the file's name.
    private string Name(RowShape shape) =>
        shape.Table is { } table && shape.IsWholeTable && shape.Columns.All(c => c.PropertyName == c.Item?.Alias)
            ? table
            : (shape.Table ?? "Sql") + "_" + (++_names).ToString(CultureInfo.InvariantCulture);

    private readonly record struct Key(RowShape Shape, Type? HiddenAttribute);

    private sealed class Entry(RowType type)
    {
        public RowType Type { get; } = type;

        public long LastUse { get; set; }
    }

    private sealed class KeyComparer : IEqualityComparer<Key>
    {
        public bool Equals(Key x, Key y) =>
            x.HiddenAttribute == y.HiddenAttribute
            && x.Shape with { Columns = y.Shape.Columns } == y.Shape
            && x.Shape.Columns.SequenceEqual(y.Shape.Columns);

        public int GetHashCode(Key key)
        {
            var hash = key.Shape.Table is { } table ? StringComparer.Ordinal.GetHashCode(table) : 0;
            foreach (var column in key.Shape.Columns) hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(column.WireName));
            return hash;
        }
    }
}
