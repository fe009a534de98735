using Makini.Jde;
using Makini.Sandbox.Data;

namespace Makini.Sandbox.Tests.Data;

public sealed class StorageTests(DataSets sets) : IClassFixture<DataSets>
{
    private static readonly string[] Filled =
    [
        "F0005", "F0005D", "F0006", "F0010", "F0011", "F0013", "F0014", "F0101", "F0116", "F9201", "F9202", "F9210",
        "F0311", "F0401", "F0411", "F0413", "F0414", "F0901", "F0902", "F0911", "F1201", "F1202", "F1207", "F1301",
        "F4101", "F4102", "F41021", "F4105", "F4111", "F4201", "F4211", "F4301", "F4311",
        "F3002", "F3003", "F3111", "F3112", "F4801",
    ];

    public static TheoryData<string> Tables => [.. JdeDictionary.BuiltIn.Tables.Select(t => t.Name)];

    [Theory, MemberData(nameof(Tables))]
    public void Every_file_has_the_columns_of_the_layout(string file)
    {
        using var reader = sets.Database(1, 1).OpenReader();
        using var command = reader.CreateCommand();
        command.CommandText = $"SELECT * FROM {file} LIMIT 0";
        using var answer = command.ExecuteReader();
        var columns = JdeDictionary.BuiltIn.FindTable(file)!.Columns;
        Assert.Equal(columns.Select(c => c.Name), Enumerable.Range(0, answer.FieldCount).Select(answer.GetName));
    }

    [Theory, MemberData(nameof(Tables))]
    public void Every_column_is_stored_as_JDE_stores_it(string file)
    {
        var database = sets.Database(1, 1);
        using var reader = database.OpenReader();
        foreach (var library in database.Libraries.Where(l => database.Holds(l, file)))
        {
            var columns = JdeDictionary.BuiltIn.FindTable(file)!.Columns;
            var counts = string.Join(", ", columns.Select(c => $"total({Broken(c)})"));
            var broken = reader.Rows($"SELECT {counts} FROM {library}.{file}").Single();
            Assert.Equal([], columns.Where((_, i) => (double)broken[i] != 0).Select(c => $"{library}.{c.Name}"));
        }
    }

    [Theory, MemberData(nameof(Tables))]
    public void Every_key_is_found_by_an_index(string file)
    {
        var database = sets.Database(1, 1);
        var key = JdeDictionary.BuiltIn.FindTable(file)!.Key;
        using var reader = database.OpenReader();
        var where = string.Join(" AND ", key.Select(c => $"\"{c.Name}\" = 1"));
        var plan = (string)reader.Rows($"EXPLAIN QUERY PLAN SELECT * FROM {file} WHERE {where}").Single()[3];
        Assert.StartsWith("SEARCH", plan, StringComparison.Ordinal);
        Assert.Contains(" INDEX ", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_all_four_areas_are_filled()
    {
        foreach (var (seed, scale, library) in new[] { (1, 1, "MKDTA"), (1, 1, "MKTST"), (7, 3, "MKDTA") })
        {
            var empty = Filled.Where(f => sets.Scalar(seed, scale, library, $"SELECT count(*) FROM {f}") == 0);
            Assert.Equal([], empty.Select(f => $"{library}.{f}"));
        }
    }

    [Fact]
    public void The_amount_of_data_follows_the_scale_and_stays_small()
    {
        long Count(int seed, int scale) => Filled.Sum(f => sets.Scalar(seed, scale, "MKDTA", $"SELECT count(*) FROM {f}"));
        Assert.InRange(Count(1, 1), 8_000, 30_000);
        const string Orders = "SELECT count(*) FROM F4201";
        const string Addresses = "SELECT count(*) FROM F0101";
        Assert.Equal(3 * sets.Scalar(1, 1, "MKDTA", Orders), sets.Scalar(7, 3, "MKDTA", Orders));
        Assert.Equal(sets.Scalar(1, 1, "MKDTA", Addresses), sets.Scalar(7, 3, "MKDTA", Addresses));
    }

    [Fact]
    public void Text_compares_without_its_trailing_blanks()
    {
        using var reader = sets.Database(1, 1).OpenReader();
        Assert.Equal(1, reader.Scalar("SELECT count(*) FROM F0010 WHERE CCNAME = 'Halvorsen Japan K.K.'"));
        Assert.Equal(1, reader.Scalar("SELECT count(*) FROM F0006 WHERE MCMCU = '         M30'"));
        Assert.Equal(0, reader.Scalar("SELECT count(*) FROM F0006 WHERE MCMCU = 'M30'"));

        // Also in columns that no generator fills.
        Assert.NotEqual(0, reader.Scalar("SELECT count(*) FROM F0101 WHERE ABALP1 = ''"));
    }

    [Theory]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("ü")]
    [InlineData("Ż")]
    public void Names_carry_what_breaks_careless_code(string text)
    {
        using var reader = sets.Database(1, 1).OpenReader();
        var names = reader.Rows("SELECT ABALPH FROM F0101 WHERE ABAT1 = 'C'").Select(r => (string)r[0]);
        Assert.Contains(names, name => name.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Bad_dates_are_where_the_constants_say()
    {
        using var reader = sets.Database(7, 3).OpenReader();
        List<long> Dates(string sql) => [.. reader.Rows(sql).Select(r => (long)r[0])];
        var bad = Oddities.BadDates.Select(d => (long)d).ToList();
        static string List(int[] numbers) => string.Join(",", numbers);
        Assert.Equal(bad, Dates($"SELECT ABUPMJ FROM F0101 WHERE ABAN8 IN ({List(Oddities.Addresses)}) ORDER BY ABAN8"));
        Assert.Equal(bad, Dates($"SELECT WADRQJ FROM F4801 WHERE WADOCO IN ({List(Oddities.WorkOrders)}) ORDER BY WADOCO"));
        Assert.Equal(bad, Dates($"""
            SELECT SDPDDJ FROM F4211 WHERE SDLNID = 1000 AND SDDOCO IN ({List(Oddities.SalesOrders)}) ORDER BY SDDOCO
            """));
    }

    // SQL that is true for a value that JDE would not store so. Dates are checked by SQLite's own calendar.
    private static string Broken(JdeColumn column)
    {
        var (name, item) = ($"\"{column.Name}\"", column.Item);
        var date = $"date(({name} / 1000 + 1900) || '-01-01', '+' || ({name} % 1000 - 1) || ' days')";
        return item.Type switch
        {
            JdeItemType.Text => $"typeof({name}) <> 'text' OR length({name}) <> {item.Length}" + item.Justification switch
            {
                JdeJustification.Right => $" OR ({name} <> '' AND substr({name}, -1) = ' ')",
                JdeJustification.ZeroFilled => $" OR ({name} <> '' AND {name} GLOB '*[^0-9]*')",
                _ => $" OR ({name} <> '' AND substr({name}, 1, 1) = ' ')",
            },
            JdeItemType.Date => $"typeof({name}) <> 'integer' OR ({name} <> 0 AND {name} NOT IN ({string.Join(",", Oddities.BadDates)})"
                + $" AND ({name} NOT BETWEEN 100001 AND 199365 OR {name} % 1000 = 0"
                + $" OR strftime('%Y', {date}) <> CAST({name} / 1000 + 1900 AS TEXT)))",
            JdeItemType.Time => $"typeof({name}) <> 'integer' OR {name} NOT BETWEEN 0 AND 235959"
                + $" OR {name} % 100 > 59 OR {name} / 100 % 100 > 59",
            _ => $"typeof({name}) <> 'integer'" + (item.Digits is > 0 and < 18 ? $" OR abs({name}) >= {Math.Pow(10, item.Digits):F0}" : ""),
        };
    }
}
