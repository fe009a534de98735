using System.Text;
using Makini.Filtering;
using Makini.Jde.Query;
using Makini.Jde.Rows;
using static Makini.Jde.Tests.Query.Filters;

namespace Makini.Jde.Tests.Query;

/// <summary>The rules of comparisons, shown on rows. The engine's tests show that SQL finds the same ones.</summary>
public sealed class StoredFilterTests
{
    // Stored rows: number, text, business unit, date, time. Row 4 has a bad date, row 5 blanks and zeros.
    private const string Rows = """
        {"data":[
          {"ABAN8":1,"ABALPH":"Abbott    ","ABMCU":"         M30","ABUPMJ":126001,"ABUPMT":80000},
          {"ABAN8":2,"ABALPH":"abbott","ABMCU":"         M10","ABUPMJ":125365,"ABUPMT":0},
          {"ABAN8":3,"ABALPH":"Müller 100%","ABMCU":"         M30","ABUPMJ":126281,"ABUPMT":235959},
          {"ABAN8":4,"ABALPH":"Zoe","ABMCU":"           1","ABUPMJ":125366,"ABUPMT":120000},
          {"ABAN8":0,"ABALPH":"    ","ABMCU":"            ","ABUPMJ":0,"ABUPMT":0}]}
        """;

    private static readonly ColumnLookup Columns = new(JdeDictionary.BuiltIn.FindTable("F0101")!);
    private static readonly string[] Fetched = ["AN8", "ALPH", "MCU", "UPMJ", "UPMT"];

    public static TheoryData<FilterNode, int[]> Expectations { get; } = new()
    {
        { Eq("AN8", 1), [1] },
        { Ne("AN8", 1), [2, 3, 4, 0] },
        { Gt("AN8", 1.5), [2, 3, 4] },
        { Ge("AN8", 2), [2, 3, 4] },
        { Lt("AN8", 1.5), [1, 0] },
        { Eq("AN8", null), [0] },
        { Ne("AN8", null), [1, 2, 3, 4] },
        { Gt("AN8", null), [] },
        { Lt("AN8", null), [] },
        { In("AN8", 1, 3, 99), [1, 3] },
        { In("AN8"), [] },
        { NotIn("AN8"), [1, 2, 3, 4, 0] },
        { NotIn("AN8", 1, null), [2, 3, 4] },
        { Eq("ALPH", "Abbott"), [1] },
        { Eq("ALPH", "Abbott   "), [1] },
        { Ne("ALPH", "Abbott"), [2, 3, 4, 0] },
        { Eq("ALPH", null), [0] },
        { Eq("ALPH", ""), [0] },
        { Ne("ALPH", null), [1, 2, 3, 4] },
        { Like("ALPH", "ABB*"), [1, 2] },
        { Like("ALPH", "mü*100%"), [3] },
        { Like("ALPH", "[a-m]*"), [1, 2, 3] },
        { Like("ALPH", ""), [0] },
        { Like("MCU", "M*"), [1, 2, 3] },
        { Where("ALPH", FilterOperator.NotLike, "abb*"), [3, 4, 0] },
        { Eq("MCU", "M30"), [1, 3] },
        { Eq("MCU", 1), [4] },
        { In("MCU", "M10", "1"), [2, 4] },
        { Eq("MCU", null), [0] },
        { Eq("UPMJ", "2026-01-01"), [1] },
        { Lt("UPMJ", "2026-01-01"), [2, 4] },
        { Ge("UPMJ", "2026-01-01"), [1, 3] },
        { Ne("UPMJ", "2026-01-01"), [2, 3, 4] },
        { Eq("UPMJ", null), [0] },
        { Ne("UPMJ", null), [1, 2, 3, 4] },
        { Not(Lt("UPMJ", "2026-01-01")), [1, 3, 0] },
        { Not(Ne("UPMJ", "2026-01-01")), [1, 0] },
        { NotIn("UPMJ", "2026-01-01"), [2, 3, 4] },
        { NotIn("UPMJ", "2026-01-01", null), [2, 3, 4] },
        { In("UPMJ", null, "2026-01-01"), [1, 0] },
        { Gt("UPMJ", 0), [1, 2, 3, 4] },
        { Where("UPMJ", FilterOperator.LessOrEqual, "2026-01-01"), [1, 2, 4] },
        { Lt("UPMT", "08:00"), [2, 0] },
        { Eq("UPMT", null), [2, 0] },
        { Ge("UPMT", new TimeSpan(12, 0, 0)), [3, 4] },
        { And(Eq("MCU", "M30"), Gt("AN8", 1)), [3] },
        { Or(Eq("AN8", 1), Like("ALPH", "[z]*")), [1, 4] },
        { Not(Or(Eq("AN8", 1), Eq("AN8", 2))), [3, 4, 0] },
    };

    [Theory]
    [MemberData(nameof(Expectations))]
    public void Finds_the_rows(FilterNode filter, int[] numbers) => Assert.Equal(numbers, Find(filter, Rows));

    [Fact]
    public void Reads_numbers_that_came_as_text_and_missing_values_as_blank()
    {
        const string Odd = """{"data":[{"ABAN8":"1","ABALPH":5},{"ABALPH":null,"ABAN8":null},{"ABAN8":2.0},{"ABAN8":"what"}]}""";

        Assert.Equal([1], Find(Eq("AN8", 1), Odd));
        Assert.Equal([1], Find(Eq("ALPH", "5"), Odd));
        Assert.Equal(2, Find(Ge("AN8", 1), Odd).Count);
        Assert.Single(Find(Eq("AN8", null), Odd));
        Assert.Equal(3, Find(Eq("ALPH", null), Odd).Count);
    }

    private static IReadOnlyList<int> Find(FilterNode filter, string json)
    {
        var columns = Fetched.Select(Columns.Find).ToList();
        var shape = new RowShape("F0101", [.. columns.Select(c => new RowColumn(c.Name, c.Alias, c.Item))]);
        var condition = new FilterBinder(Columns, new MoneyScales(Columns, JdeCurrencies.None)).Bind(filter);
        var decoder = new RowDecoder(shape, new RowSource("test", "F0101", Library: null), JdeCurrencies.None);
        var page = decoder.Decode(Encoding.UTF8.GetBytes(json), new StoredFilter(condition, columns));
        return [.. page.Rows.Select(r => (int)r.Value("AN8")!)];
    }
}
