namespace Makini.Sandbox.Sql;

/// <summary>Writes what a SELECT reads from: files by library, queries, joins.</summary>
internal sealed class FromWriter(SqlOutput output, Db2Catalog catalog, ExpressionWriter expression, QueryWriter query)
{
    private readonly HashSet<string> _commonTables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the name of a common table known.</summary>
    public void AddCommonTable(string name) => _commonTables.Add(name);

    /// <summary>Writes a FROM clause.</summary>
    /// <param name="nodes">What stands behind FROM.</param>
    public void Write(IReadOnlyList<SqlNode> nodes)
    {
        var i = WriteTable(nodes, 0);
        while (i < nodes.Count)
        {
            var next = i;
            while (next < nodes.Count && !nodes[next].IsSymbol(",") && !nodes[next].Is("JOIN")) next++;
            expression.Write(nodes.Part(i, next));
            if (next == nodes.Count) return;
            output.Add(nodes[next].Token);
            i = WriteTable(nodes, next + 1);
        }
    }

    /// <summary>Writes a table and its correlation name.</summary>
    /// <returns>The index behind it.</returns>
    private int WriteTable(IReadOnlyList<SqlNode> nodes, int i)
    {
        if (nodes.At(i)?.Is("TABLE") == true) i++;
        if (nodes.At(i) is not { } first) throw Db2Errors.UnexpectedEnd();
        if (first.IsQuery && NameColumns(nodes, i) is { } named) return WriteNamed(first, named.Name, named.Columns, named.Next);
        if (first.Group is not null) return WriteCorrelation(nodes, WriteGroup(first, i), null);
        if (!first.IsName) throw Db2Errors.InvalidToken(first.Token.Text);
        var isQualified = nodes.At(i + 1) is { } separator && (separator.IsSymbol(".") || separator.IsSymbol("/"));
        if (!isQualified && _commonTables.Contains(first.Token.Text))
        {
            output.Add(first.Token);
            return WriteCorrelation(nodes, i + 1, null);
        }

        if (isQualified && nodes.At(i + 2) is not { IsName: true }) throw Db2Errors.InvalidToken(nodes[i + 1].Token.Text);
        var file = isQualified ? nodes[i + 2].Token.Text : first.Token.Text;
        output.Add(catalog.Find(isQualified ? first.Token.Text : null, file));
        return WriteCorrelation(nodes, isQualified ? i + 3 : i + 1, file);
    }

    /// <summary>(SELECT ...) AS X (A, B): what gives the columns their names.</summary>
    private static (SqlNode Name, IReadOnlyList<SqlNode> Columns, int Next)? NameColumns(IReadOnlyList<SqlNode> nodes, int i)
    {
        var name = nodes.At(i + 1)?.Is("AS") == true ? i + 2 : i + 1;
        return nodes.At(name) is { IsName: true } found && nodes.At(name + 1)?.Group is { } columns ? (found, columns, name + 2) : null;
    }

    /// <summary>SQLite names columns only in common tables.</summary>
    private int WriteNamed(SqlNode body, SqlNode name, IReadOnlyList<SqlNode> columns, int next)
    {
        output.Add("( WITH");
        output.Add(name.Token);
        expression.WriteGroup(columns);
        output.Add("AS");
        expression.WriteGroup(body.Group!);
        output.Add("SELECT * FROM");
        output.Add(name.Token);
        output.Add(") AS");
        output.Add(name.Token);
        return next;
    }

    private int WriteGroup(SqlNode node, int i)
    {
        output.Add("(");
        if (node.IsQuery) query.Write(node.Group!);
        else Write(node.Group!);
        output.Add(")");
        return i + 1;
    }

    private int WriteCorrelation(IReadOnlyList<SqlNode> nodes, int i, string? fallback)
    {
        if (nodes.At(i)?.Is("AS") == true) i++;
        var isNamed = nodes.At(i) is { IsName: true };
        if (!isNamed && fallback is null) return i;
        output.Add("AS");
        output.AddName(isNamed ? nodes[i].Token.Text : fallback!);
        return isNamed ? i + 1 : i;
    }
}
