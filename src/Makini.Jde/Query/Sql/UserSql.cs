namespace Makini.Jde.Query;

/// <summary>The user's own statement, ready to be asked for in pages.</summary>
internal sealed class UserSql
{
    /// <summary>Rows of a page; nobody knows how wide they are.</summary>
    public const int PageSize = 1_000;

    private static readonly HashSet<string> Isolations = new(StringComparer.Ordinal) { "UR", "CS", "RS", "RR", "NC" };
    private readonly string _head;
    private readonly string _tail;
    private readonly IReadOnlyList<object?> _parameters;

    /// <exception cref="MakiniException"><see cref="ErrorIds.InvalidRequest"/>: not one statement that only reads.</exception>
    public UserSql(string sql, IReadOnlyList<object?> parameters)
    {
        var tokens = SqlCheck.Read(sql, parameters);
        var outer = tokens.Where(t => t.Depth == 0).ToList();
        var tail = outer.FindIndex(t => IsTail(outer, t));
        var end = tokens[^1].End;
        var headEnd = tail > 0 ? outer[tail - 1].End : end;
        _head = sql.Substring(0, headEnd);
        _tail = tail > 0 ? sql.Substring(outer[tail].Start, end - outer[tail].Start) : "";
        _parameters = parameters;

        HasLimit = outer[0].Is("VALUES") || outer.Where((t, i) => IsLimit(outer, i)).Any();
        IsOrdered = outer.Where((t, i) => t.Is("ORDER") && outer.HasAfter(i, "BY")).Any();
    }

    /// <summary>It says itself how many rows it gives: nothing may be added.</summary>
    public bool HasLimit { get; }

    /// <summary>Its rows have an order, so that a place in it means something.</summary>
    public bool IsOrdered { get; }

    /// <summary>Its rows can be asked for in pages.</summary>
    public bool IsPaged => IsOrdered && !HasLimit;

    /// <summary>The statement as the user wrote it.</summary>
    public SqlStatement Whole() => new(Join(_head, _tail), _parameters);

    /// <summary>So many of its rows from a place on.</summary>
    public SqlStatement Part(ulong offset, int rows) => new(Join(_head, SelectBuilder.Limit(offset, rows), _tail), _parameters);

    private static string Join(params string[] parts) => string.Join(" ", parts.Where(p => p.Length > 0));

    private static bool IsLimit(List<SqlToken> outer, int i) =>
        outer[i].Is("LIMIT") || outer[i].Is("OFFSET") || (outer[i].Is("FETCH") && outer.HasAfter(i, "FIRST", "NEXT"));

    // WITH UR, FOR READ ONLY and OPTIMIZE FOR end a statement; a limit belongs before them.
    private static bool IsTail(List<SqlToken> outer, SqlToken token)
    {
        var i = outer.IndexOf(token);
        return i > 0 && ((token.Is("FOR") && outer.HasAfter(i, "READ", "FETCH"))
            || (token.Is("OPTIMIZE") && outer.HasAfter(i, "FOR"))
            || (token.Is("WITH") && i + 1 < outer.Count && Isolations.Contains(outer[i + 1].Text)));
    }
}
