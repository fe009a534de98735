using System.Text.Json;
using Makini.Jde.Rows;
using static Makini.Jde.Tests.Rows.Answers;

namespace Makini.Jde.Tests.Rows;

public class MemberOrderTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly RowShape Names = Undescribed("A", "B", "C");

    [Theory]
    [InlineData(""" "A":1,"B":2,"C":3 """)]
    [InlineData(""" "C":3,"B":2,"A":1 """)]
    [InlineData(""" "B":2,"C":3,"A":1 """)]
    [InlineData(""" "A":1, "B" : 2 , "C": 3""")]
    [InlineData("\n  \"A\": 1,\r\n\t\"B\": 2,\n  \"C\": 3\n")]
    [InlineData(""" "a":1,"b":2,"C":3 """)]
    [InlineData(""" "\u0041":1,"B":2,"C":3 """)]
    [InlineData(""" "X":9,"A":1,"Y":[1,{"A":5}],"B":2,"Z":{"C":[]},"C":3,"":null """)]
    [InlineData(""" "A":9,"B":2,"C":3,"A":1 """)]
    public void Reads_any_order_and_spacing(string members)
    {
        var row = Row(Names, members);
        Assert.Equal((1L, 2L, 3L), (row.Get("A"), row.Get("B"), row.Get("C")));
    }

    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("\"B\":2", null, 2L, null)]
    [InlineData("\"A\":1,\"C\":3", 1L, null, 3L)]
    [InlineData("\"C\":null", null, null, null)]
    [InlineData("\"X\":1", null, null, null)]
    public void Columns_may_be_missing(string members, object? a, object? b, object? c)
    {
        var row = Row(Names, members);
        Assert.Equal((a, b, c), (row.Get("A"), row.Get("B"), row.Get("C")));
    }

    [Fact]
    public void Names_that_differ_in_letter_case_only_stay_apart()
    {
        var row = Row(Undescribed("a", "A"), """ "A":1,"a":2 """);
        Assert.Equal((2L, 1L), (row.Get("a"), row.Get("A_2")));
    }

    [Fact]
    public void Random_rows_are_what_they_are_written_from()
    {
        var random = new Random(2);
        string[] names = ["AN8", "REG#", "F$RP", "Größe", "a\"b", "back\\slash", "x y"];
        for (var i = 0; i < 200; i++)
        {
            var values = names.OrderBy(_ => random.Next()).Take(random.Next(names.Length + 1)).ToDictionary(n => n, n => (object?)$"{n} {random.Next()}");
            var json = JsonSerializer.Serialize(new { data = new[] { values } }, random.Next(2) == 0 ? Indented : null);
            var row = Decode(Undescribed(names), json).Rows.Single();
            Assert.All(names, n => Assert.Equal(values.GetValueOrDefault(n), row.Get(n)));
        }
    }
}
