using Makini.Jde.Query;

namespace Makini.Jde.Tests.Query;

public sealed class KeysetTests
{
    private static readonly JdeTable Table = JdeDictionary.BuiltIn.FindTable("F4211")!;

    [Fact]
    public void Goes_on_behind_one_column()
    {
        var statement = Write(["DOCO"], [5L]);

        Assert.Equal("SDDOCO > ?", statement.Text);
        Assert.Equal([5L], statement.Parameters);
    }

    [Fact]
    public void Goes_on_behind_several_columns_in_either_direction()
    {
        var statement = Write(["DOCO", "DCTO desc", "LNID"], [5L, "SO", 1000L]);

        Assert.Equal("SDDOCO >= ? AND (SDDOCO > ? OR (SDDOCO = ? AND (SDDCTO < ? OR (SDDCTO = ? AND SDLNID > ?))))", statement.Text);
        Assert.Equal([5L, 5L, 5L, "SO", "SO", 1000L], statement.Parameters);
    }

    [Fact]
    public void Finds_exactly_the_rows_behind_one_and_those_up_to_it()
    {
        var random = new Random(3);
        var rows = (from a in Enumerable.Range(0, 4) from b in Enumerable.Range(0, 4) from c in Enumerable.Range(0, 4) select new[] { a, b, c }).ToList();
        for (var i = 0; i < 200; i++)
        {
            bool[] descending = [random.Next(2) == 0, random.Next(2) == 0, random.Next(2) == 0];
            var sorted = rows.OrderBy(r => r, Comparer<int[]>.Create((x, y) => Compare(x, y, descending))).ToList();
            var last = random.Next(rows.Count);
            var terms = descending.Select((d, n) => new OrderTerm(Table.Columns[n], d)).ToList();

            var condition = Keyset.After(terms, [.. sorted[last].Select(v => (object)(long)v)]);

            var upTo = Keyset.UpTo(terms, [.. sorted[last].Select(v => (object)(long)v)]);

            Assert.Equal(sorted.Skip(last + 1), sorted.Where(r => Holds(condition, r)));
            Assert.Equal(sorted.Take(last + 1), sorted.Where(r => Holds(upTo, r)));
        }
    }

    private static int Compare(int[] x, int[] y, bool[] descending)
    {
        for (var i = 0; i < x.Length; i++)
            if (x[i] != y[i]) return descending[i] ? y[i].CompareTo(x[i]) : x[i].CompareTo(y[i]);
        return 0;
    }

    private static bool Holds(StoredCondition condition, int[] row) => condition switch
    {
        AllCondition all => all.Parts.All(p => Holds(p, row)),
        AnyCondition any => any.Parts.Any(p => Holds(p, row)),
        ComparisonCondition c => Holds(c.Operator, row[c.Column.Position - 1].CompareTo((int)(long)c.Value)),
        _ => throw new InvalidOperationException(),
    };

    private static bool Holds(Makini.Filtering.FilterOperator op, int order) => op switch
    {
        Makini.Filtering.FilterOperator.Equal => order == 0,
        Makini.Filtering.FilterOperator.GreaterThan => order > 0,
        Makini.Filtering.FilterOperator.GreaterOrEqual => order >= 0,
        Makini.Filtering.FilterOperator.LessThan => order < 0,
        Makini.Filtering.FilterOperator.LessOrEqual => order <= 0,
        _ => throw new InvalidOperationException(),
    };

    private static SqlStatement Write(string[] order, object[] last)
    {
        var terms = OrderTerm.Parse(order, new ColumnLookup(Table), Table).Take(order.Length).ToList();
        return new SqlConditionWriter().Append(Keyset.After(terms, last)).ToStatement();
    }
}
