namespace Makini.Sandbox.Sql;

/// <summary>Writes what a SELECT asks for, each column with the label Db2 gives it.</summary>
internal sealed class SelectListWriter(SqlOutput output, ExpressionWriter expression)
{
    /// <summary>Writes the list.</summary>
    /// <param name="list">Expressions with commas between them.</param>
    public void Write(IReadOnlyList<SqlNode> list)
    {
        var first = true;
        foreach (var item in list.SplitAtCommas())
        {
            if (!first) output.Add(",");
            first = false;
            WriteItem(item);
        }
    }

    private void WriteItem(IReadOnlyList<SqlNode> item)
    {
        if (item.Count == 0) throw Db2Errors.InvalidToken(",");
        var last = item[item.Count - 1];
        if (last.IsSymbol("*") && (item.Count == 1 || item[item.Count - 2].IsSymbol(".")))
        {
            expression.Write(item);
            return;
        }

        var hasAs = item.Count > 2 && item[item.Count - 2].Is("AS");
        var isNamed = hasAs || (item.Count > 1 && last.IsName && item[item.Count - 2].EndsOperand() && !IsUnit(item));
        expression.Write(isNamed ? item.Part(0, item.Count - (hasAs ? 2 : 1)) : item);
        output.Add("AS");
        output.AddName(isNamed || IsColumn(item) ? last.Token.Text : SqlOutput.Unnamed);
    }

    /// <summary>x + 30 DAYS: the last word is a unit and no alias.</summary>
    private static bool IsUnit(IReadOnlyList<SqlNode> item) => DateArithmetic.IsDuration(item, item.Count - 1);

    private static bool IsColumn(IReadOnlyList<SqlNode> item) => item[item.Count - 1].IsName && item.OperandStart(item.Count - 1) == 0;
}
