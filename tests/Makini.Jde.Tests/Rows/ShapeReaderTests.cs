using Makini.Jde.Rows;

namespace Makini.Jde.Tests.Rows;

public class ShapeReaderTests
{
    [Fact]
    public void Finds_the_columns_of_all_rows_and_what_the_dictionary_knows_of_them()
    {
        var shape = ShapeReader.ReadShape(
            """{"data":[{"ABAN8":1,"TOTAL":5},{"UPMJ":[1],"TOTAL":6,"ABAN8":"x\"y"},{"c\u0061se":1,"CASE":2}]}"""u8,
            JdeDictionary.BuiltIn,
            raw: false);
        Assert.Equal(["ABAN8", "TOTAL", "UPMJ", "case", "CASE"], shape.Columns.Select(c => c.WireName));
        Assert.Equal(["AN8", null, "UPMJ", null, null], shape.Columns.Select(c => c.Item?.Alias));
        Assert.Equal(shape.Columns.Select(c => c.WireName), shape.Columns.Select(c => c.PropertyName));
        Assert.Null(shape.Table);
        Assert.False(shape.IsRaw);
    }

    [Fact]
    public void No_rows_have_no_columns() =>
        Assert.Empty(ShapeReader.ReadShape("""{"data":{"result":[]}}"""u8, JdeDictionary.BuiltIn, raw: true).Columns);

    [Fact]
    public void Its_shape_decodes_the_answer()
    {
        var answer = """{"data":[{"ABUPMJ":126281,"COUNT(*)":5,"COUNT (*)":6}]}"""u8;
        var row = Answers.Decoder(ShapeReader.ReadShape(answer, JdeDictionary.BuiltIn, raw: false)).Decode(answer).Rows.Single();
        Assert.Equal((new DateTime(2026, 10, 8), 5L, 6L), (row.Get("ABUPMJ"), row.Get("COUNT(*)"), row.Get("COUNT (*)")));
    }
}
