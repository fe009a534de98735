using Makini.Jde;

namespace Makini.Sandbox.Tests.Data;

public sealed class CodesTests(DataSets sets) : IClassFixture<DataSets>
{
    public static TheoryData<int, int, string> Sets => DataSets.All;

    [Theory, MemberData(nameof(Sets))]
    public void Every_code_used_is_a_user_defined_code(int seed, int scale, string library)
    {
        var database = sets.Database(seed, scale);
        using var reader = database.OpenReader();
        var unknown = new List<string>();
        foreach (var column in database.Dictionary.Tables.Where(t => database.Holds(library, t.Name)).SelectMany(t => t.Columns))
        {
            if (CodeTableOf(column) is not { } table) continue;
            var parts = table.Split('/');
            var values = reader.Rows($"""
                SELECT DISTINCT {column.Name} FROM {library}.{column.Table} WHERE {column.Name} <> ''
                  AND trim({column.Name}) NOT IN (SELECT trim(DRKY) FROM F0005 WHERE DRSY = '{parts[0]}' AND DRRT = '{parts[1]}')
                """);
            unknown.AddRange(values.Select(v => $"{column.Name} {table} {v[0]}"));
        }

        Assert.Equal([], unknown);
    }

    [Fact]
    public void Codes_are_right_justified_and_described()
    {
        using var reader = sets.Database(1, 1).OpenReader();
        const string SalesOrder = "DRSY = '00' AND DRRT = 'DT' AND DRKY = '        SO'";
        Assert.Equal([["Sales order"]], reader.Rows($"SELECT trim(DRDL01) FROM F0005 WHERE {SalesOrder}"));
        Assert.Equal(0, reader.Scalar("SELECT count(*) FROM F0005 WHERE DRDL01 = ''"));
    }

    [Fact]
    public void Codes_have_a_second_language()
    {
        using var reader = sets.Database(1, 1).OpenReader();
        const string Piece = "DRSY = '00' AND DRRT = 'UM' AND DRKY = '        EA'";
        Assert.Equal([["Stück"]], reader.Rows($"SELECT trim(DRDL01) FROM F0005D WHERE {Piece} AND DRLNGP = 'G'"));
        Assert.Equal(0, reader.Scalar("""
            SELECT count(*) FROM F0005D d
            WHERE NOT EXISTS (SELECT 1 FROM F0005 c WHERE c.DRSY = d.DRSY AND c.DRRT = d.DRRT AND c.DRKY = d.DRKY)
            """));
    }

    [Fact]
    public void The_dictionary_file_describes_every_alias()
    {
        using var reader = sets.Database(1, 1).OpenReader();
        var rows = reader.Rows("SELECT trim(FRDTAI), FROWTP, FRDTAS, trim(FRCDEC), trim(FROWDI) FROM F9210")
            .ToDictionary(r => (string)r[0]);
        Assert.Equal(JdeDictionary.BuiltIn.Items.Count, rows.Count);
        foreach (var item in JdeDictionary.BuiltIn.Items) Assert.Equal($"{item.Decimals}", rows[item.Alias][3]);
        Assert.Equal(["AN8", 9L, 8L, "0", "AddressNumber"], rows["AN8"]);
        Assert.Equal([1L, 40L], rows["ALPH"][1..3]);
        Assert.Equal([11L, 6L], rows["UPMJ"][1..3]);
    }

    // The layout names no code table for units of measure, but they have one.
    private static string? CodeTableOf(JdeColumn column) =>
        column.Item.UserDefinedCode ?? (column.Alias is "UM" or "UOM" or "UOM1" or "UOM2" or "UOM3" or "UOM4" or "TRUM" ? "00/UM" : null);
}
