namespace Makini.Jde.Rows;

/// <summary>Collects the rows of one answer.</summary>
/// <param name="context">What their reader needs.</param>
/// <param name="filter">Lets rows through; null for all.</param>
/// <param name="expected">How many rows there may be.</param>
internal sealed class PageRows(RowContext context, IStoredRowFilter? filter, int expected) : IRowVisitor
{
    private readonly RowReader _read = context.Origin.Type.Read;
    private readonly StoredRow _stored = new(context.Shape);
    private JdeRow[] _rows = new JdeRow[expected];
    private int _count;
    private int _received;
    private int _lastPosition;

    /// <summary>The rows to come are objects.</summary>
    public void BeginObjects() => context.Members = context.ByName;

    /// <summary>The rows to come are lists, their values in this order.</summary>
    /// <param name="order">The values' names.</param>
    public void BeginLists(IReadOnlyList<string> order) =>
        context.Members = new ListMembers([.. context.Shape.Columns.Select(c => c.WireName)], order);

    /// <summary>The rows to come are groups: objects with the object groupBy in them.</summary>
    public void BeginGroups() => context.Members = new GroupMembers(context.ByName);

    public void Visit(ref JsonCursor json)
    {
        _received++;
        json.Peek();
        _lastPosition = json.Position;
        if (filter is not null)
        {
            _stored.Read(ref json, context.Members);
            if (!filter.Matches(_stored)) return;
            json.Position = _lastPosition;
        }

        if (_count == _rows.Length) Array.Resize(ref _rows, _count * 2);
        _rows[_count++] = _read(context, ref json);
    }

    /// <summary>The page, when the answer has been read.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="marks">What stands around its rows.</param>
    /// <returns>The page.</returns>
    public RowPage ToPage(JsonCursor json, PageMarks marks)
    {
        Array.Resize(ref _rows, _count);
        if (_received > 0)
        {
            json.Position = _lastPosition;
            _stored.Read(ref json, context.Members);
        }

        return new RowPage(_rows, _received, _received > 0 ? _stored.ToArray() : null)
        {
            CurrentPage = marks.CurrentPage,
            LastPage = marks.LastPage,
            NextLink = marks.NextLink,
            HasMore = marks.HasMore,
        };
    }
}
