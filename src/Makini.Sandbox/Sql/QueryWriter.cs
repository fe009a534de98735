namespace Makini.Sandbox.Sql;

/// <summary>Writes a query: common tables, selects and their unions, then order and limits.</summary>
internal sealed class QueryWriter
{
    private readonly SqlOutput _output;
    private readonly FromWriter _from;
    private readonly SelectListWriter _list;
    private readonly ExpressionWriter _expression;

    public QueryWriter(SqlOutput output, Db2Catalog catalog)
    {
        _output = output;
        _expression = new ExpressionWriter(output, catalog.Dictionary, this);
        _list = new SelectListWriter(output, _expression);
        _from = new FromWriter(output, catalog, _expression, this);
    }

    /// <summary>Writes a query.</summary>
    /// <param name="query">Its nodes.</param>
    public void Write(IReadOnlyList<SqlNode> query)
    {
        var start = query[0].Is("WITH") ? WriteCommonTables(query) : 0;
        var end = TailStart(query, start);
        for (var i = start; i < end; i++)
        {
            if (!IsSetOperator(query[i])) continue;
            WriteMember(query.Part(start, i));
            _output.Add(query[i].Token);
            if (query.At(i + 1)?.Is("ALL") == true) _output.Add(query[++i].Token);
            start = i + 1;
        }

        WriteMember(query.Part(start, end));
        WriteTail(query.Part(end, query.Count));
    }

    private static bool IsSetOperator(SqlNode node) => node.Is("UNION") || node.Is("EXCEPT") || node.Is("INTERSECT");

    private int WriteCommonTables(IReadOnlyList<SqlNode> query)
    {
        _output.Add("WITH");
        var i = 1;
        while (true)
        {
            if (query.At(i) is not { IsName: true } name) throw Db2Errors.InvalidToken(TextAt(query, i));
            _from.AddCommonTable(name.Token.Text);
            _output.Add(name.Token);
            if (query.At(++i)?.Group is { } columns)
            {
                _expression.WriteGroup(columns);
                i++;
            }

            if (query.At(i)?.Is("AS") != true || query.At(i + 1) is not { IsQuery: true } body) throw Db2Errors.InvalidToken(TextAt(query, i));
            _output.Add("AS");
            _expression.WriteGroup(body.Group!);
            i += 2;
            if (query.At(i)?.IsSymbol(",") != true) break;
            _output.Add(",");
            i++;
        }

        return query.At(i) is null ? throw Db2Errors.UnexpectedEnd() : i;
    }

    private void WriteMember(IReadOnlyList<SqlNode> member)
    {
        switch (member)
        {
            case [{ Group: not null } only]:
                _output.Add("SELECT * FROM");
                _expression.WriteGroup(only.Group);
                break;
            case [var first, ..] when first.Is("VALUES"):
                WriteValues(member.Part(1, member.Count));
                break;
            case [var first, ..] when first.Is("SELECT"):
                WriteSelect(member);
                break;
            default:
                throw Db2Errors.InvalidToken(TextAt(member, 0));
        }
    }

    private void WriteValues(IReadOnlyList<SqlNode> rows)
    {
        var separator = "SELECT";
        foreach (var row in rows.SplitAtCommas())
        {
            _output.Add(separator);
            _list.Write(row is [{ Group: not null, IsQuery: false } values] ? values.Group : row);
            separator = "UNION ALL SELECT";
        }
    }

    private void WriteSelect(IReadOnlyList<SqlNode> select)
    {
        var from = Find(select, 1, "FROM");
        var rest = FindFirst(select, from, "WHERE", "GROUP", "HAVING");
        _output.Add("SELECT");
        var list = select.At(1) is { } word && (word.Is("ALL") || word.Is("DISTINCT")) ? 2 : 1;
        if (list == 2) _output.Add(select[1].Token);
        _list.Write(select.Part(list, from));
        if (from == select.Count) throw Db2Errors.UnexpectedEnd();
        _output.Add("FROM");
        _from.Write(select.Part(from + 1, rest));
        _expression.Write(select.Part(rest, select.Count));
    }

    /// <summary>ORDER BY as it is; row limits as LIMIT and OFFSET; hints of the optimizer and of locks fall away.</summary>
    private void WriteTail(IReadOnlyList<SqlNode> tail)
    {
        var limits = new RowLimits();
        for (var i = 0; i < tail.Count;)
        {
            var end = TailStart(tail, i + 1);
            var clause = tail.Part(i, end);
            if (clause[0].Is("ORDER")) _expression.Write(clause);
            else limits.Read(clause);
            i = end;
        }

        limits.Write(_output);
    }

    private static int TailStart(IReadOnlyList<SqlNode> query, int start)
    {
        for (var i = start; i < query.Count; i++)
        {
            var next = query.At(i + 1);
            if (query[i].Is("ORDER") || query[i].Is("OFFSET") || query[i].Is("LIMIT") || query[i].Is("FETCH") || query[i].Is("OPTIMIZE")
                || (query[i].Is("FOR") && next is not null && (next.Is("READ") || next.Is("FETCH")))
                || (query[i].Is("WITH") && next is not null && Db2Words.IsIsolation(next.Token.Text)))
            {
                return query[i].Is("FETCH") && query.At(i - 1)?.Is("FOR") == true ? TailStart(query, i + 1) : i;
            }
        }

        return query.Count;
    }

    /// <summary>The clause's word; IS DISTINCT FROM is none.</summary>
    private static int Find(IReadOnlyList<SqlNode> nodes, int start, string word)
    {
        for (var i = start; i < nodes.Count; i++)
        {
            var isOperator = nodes.At(i - 1)?.Is("DISTINCT") == true && i - 1 > start;
            if (nodes[i].Is(word) && !isOperator) return i;
        }

        return nodes.Count;
    }

    private static int FindFirst(IReadOnlyList<SqlNode> nodes, int start, params string[] words) => words.Min(w => Find(nodes, start, w));

    private static string TextAt(IReadOnlyList<SqlNode> nodes, int index) => nodes.At(index)?.Token.Text ?? "<END-OF-STATEMENT>";
}
