using System.Text.RegularExpressions;

namespace Makini.Jde.Tests.Dictionary;

public sealed partial class BuiltInDictionaryTests
{
    private static readonly string[] Areas = ["foundation", "finance", "distribution", "manufacturing", "assets"];

    [Fact]
    public void Has_the_files_of_the_four_areas()
    {
        Assert.Equal(54, JdeDictionary.BuiltIn.Tables.Count);
        Assert.Equal(Areas.Order(StringComparer.Ordinal), JdeDictionary.BuiltIn.Tables.Select(t => t.Area).Distinct().Order(StringComparer.Ordinal));
        Assert.All(JdeDictionary.BuiltIn.Tables, t => Assert.NotEmpty(t.Description));
    }

    [Theory]
    [InlineData("F0101", "ABAN8")]
    [InlineData("F0005", "DRSY DRRT DRKY")]
    [InlineData("F4211", "SDDOCO SDDCTO SDKCOO SDLNID")]
    [InlineData("F41021", "LIITM LIMCU LILOCN LILOTN")]
    [InlineData("F4801", "WADOCO")]
    public void Knows_the_key(string table, string key) =>
        Assert.Equal(key, string.Join(" ", JdeDictionary.BuiltIn.FindTable(table)!.Key.Select(k => k.Name)));

    [Fact]
    public void Knows_a_key_of_every_file_and_counts_it_through()
    {
        Assert.All(JdeDictionary.BuiltIn.Tables, t =>
        {
            Assert.NotEmpty(t.Key);
            Assert.Equal(Enumerable.Range(1, t.Key.Count), t.Key.Select(k => k.KeyPosition));
        });
    }

    [Fact]
    public void Names_columns_by_prefix_and_alias_as_World_can()
    {
        Assert.All(JdeDictionary.BuiltIn.Tables, t =>
        {
            Assert.Equal(2, t.Prefix.Length);
            Assert.Equal(Enumerable.Range(1, t.Columns.Count), t.Columns.Select(c => c.Position));
            Assert.Equal(t.Columns.Count, t.Columns.Select(c => c.Alias).Distinct().Count());
            Assert.All(t.Columns, c =>
            {
                Assert.Equal(t.Name, c.Table);
                Assert.Equal(t.Prefix + c.Alias, c.Name);
                Assert.Matches(Alias(), c.Alias);
                Assert.Same(JdeDictionary.BuiltIn.FindItem(c.Alias), c.Item);
                Assert.Same(c, t.Find(c.Alias));
                Assert.Same(c, t.Find(c.Name.ToLowerInvariant()));
            });
        });
    }

    [Fact]
    public void Describes_items_without_contradictions()
    {
        Assert.All(JdeDictionary.BuiltIn.Items, i =>
        {
            var isText = i.Type == JdeItemType.Text;
            Assert.True(isText ? i.Length > 0 : i.Length == 0, $"{i.Alias}: length {i.Length}");
            Assert.True(isText ? i.Digits == 0 : i.Digits is >= 0 and <= 31, $"{i.Alias}: digits {i.Digits}");
            Assert.InRange(i.Decimals, 0, Math.Max(i.Digits, 0));
            Assert.True(i.Type == JdeItemType.Number || (i.Decimals == 0 && i.Money == JdeMoney.None && !i.IsQuantity), i.Alias);
            Assert.True(isText || i.Justification == JdeJustification.Left, i.Alias);
            Assert.NotEqual("", i.FriendlyName);
        });
    }

    [Theory]
    [InlineData("AN8", typeof(int))]
    [InlineData("ALPH", typeof(string))]
    [InlineData("UPMJ", typeof(DateTime?))]
    [InlineData("UPMT", typeof(TimeSpan?))]
    [InlineData("AAP", typeof(decimal))]
    [InlineData("UPRC", typeof(decimal))]
    public void Gives_a_property_its_type(string alias, Type type) => Assert.Equal(type, JdeDictionary.BuiltIn.FindItem(alias)!.ClrType);

    [Fact]
    public void Knows_no_strangers()
    {
        Assert.Null(JdeDictionary.BuiltIn.FindTable("F9999"));
        Assert.Null(JdeDictionary.BuiltIn.FindItem("QQQQ"));
        Assert.Null(JdeDictionary.BuiltIn.FindColumn("QQQQQQ"));
    }

    [Fact]
    public void Finds_a_column_of_any_file_by_its_full_name() =>
        Assert.Equal("AN8", JdeDictionary.BuiltIn.FindColumn("aban8")!.Alias);

    [GeneratedRegex("^[A-Z0-9#@$_]{1,4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Alias();
}
