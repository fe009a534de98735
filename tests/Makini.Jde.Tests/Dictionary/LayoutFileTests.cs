namespace Makini.Jde.Tests.Dictionary;

public sealed class LayoutFileTests
{
    private const string Site = """
        {"description": "a site's own", "items": {
           "AN8":  {"type": "number", "digits": 8, "name": "AddressNumber", "text": "address number"},
           "ALPH": {"type": "text", "length": 30},
           "QTY":  {"type": "number", "digits": 15, "decimals": 4, "quantity": true},
           "AMT":  {"type": "number", "digits": 15, "decimals": 2, "money": "foreign"},
           "MCU":  {"type": "text", "length": 12, "justify": "right", "udc": "00/XX"},
           "DT":   {"type": "date", "digits": 6}},
         "files": [{"file": "F5501", "prefix": "Q1", "area": "site", "title": "Own file", "key": ["MCU", "AN8"], "columns": ["AN8 ALPH", "MCU QTY AMT DT"]}]}
        """;

    [Fact]
    public void A_sites_file_replaces_the_built_in_one()
    {
        var dictionary = Layouts.Load(Site);

        var table = Assert.Single(dictionary.Tables);
        Assert.Equal(("F5501", "Q1", "site", "Own file"), (table.Name, table.Prefix, table.Area, table.Description));
        Assert.Equal(["Q1AN8", "Q1ALPH", "Q1MCU", "Q1QTY", "Q1AMT", "Q1DT"], table.Columns.Select(c => c.Name));
        Assert.Equal(["Q1MCU", "Q1AN8"], table.Key.Select(c => c.Name));
        Assert.Equal(30, dictionary.FindItem("alph")!.Length);
        Assert.True(dictionary.FindItem("QTY")!.IsQuantity);
        Assert.Equal(4, dictionary.FindItem("QTY")!.Decimals);
        Assert.Equal(JdeMoney.Foreign, dictionary.FindItem("AMT")!.Money);
        Assert.Equal((JdeJustification.Right, "00/XX"), (dictionary.FindItem("MCU")!.Justification, dictionary.FindItem("MCU")!.UserDefinedCode));
        Assert.Null(dictionary.FindTable("F0101"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"items": {}}""")]
    [InlineData("""{"items": [], "files": []}""")]
    [InlineData("""{"items": {"AN8": {"type": "blob"}}, "files": []}""")]
    [InlineData("""{"items": {"AN8": {}}, "files": []}""")]
    [InlineData("""{"items": {"AN8": {"type": "number", "digits": "eight"}}, "files": []}""")]
    [InlineData("""{"items": {"AN8": {"type": "number"}}, "files": [{"prefix": "AB", "key": [], "columns": []}]}""")]
    [InlineData("""{"items": {"AN8": {"type": "number"}}, "files": [{"file": "F1", "key": [], "columns": []}]}""")]
    [InlineData("""{"items": {"AN8": {"type": "number"}}, "files": [{"file": "F1", "prefix": "AB", "columns": []}]}""")]
    [InlineData("""{"items": {"AN8": {"type": "number"}}, "files": [{"file": "F1", "prefix": "AB", "key": [], "columns": ["XX"]}]}""")]
    [InlineData("""{"items": {"AN8": {"type": "number"}}, "files": [{"file": "F1", "prefix": "AB", "key": ["XX"], "columns": ["AN8"]}]}""")]
    [InlineData("""{"items": {"AN8": {"type": "number"}}, "files": [{"file": "F1", "prefix": "AB", "key": [null], "columns": ["AN8"]}]}""")]
    [InlineData("""{"items": {"AN8": {"type": "number"}}, "files": [{"file": "F1", "prefix": "AB", "key": [], "columns": ["AN8 AN8"]}]}""")]
    [InlineData("""{"items": {"AN8": {"type": "number"}}, "files": [{"file": "F1", "prefix": "A", "key": [], "columns": ["AN8"]}, {"file": "f1", "prefix": "B", "key": [], "columns": ["AN8"]}]}""")]
    [InlineData("""{"items": {"AN8": {"type": "number"}, "an8": {"type": "text"}}, "files": []}""")]
    public void Refuses_a_broken_file(string json)
    {
        var error = Assert.Throws<MakiniException>(() => Layouts.Load(json));

        Assert.Equal(ErrorIds.JdeLayoutInvalid, error.ErrorId);
        Assert.NotNull(error.Target);
        Assert.NotNull(error.RecommendedAction);
    }

    [Fact]
    public void Refuses_a_file_that_is_not_there()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "layout.json");

        foreach (var missing in new[] { path, Path.GetTempPath(), "" })
        {
            var error = Assert.Throws<MakiniException>(() => JdeDictionary.Load(missing));
            Assert.Equal(ErrorIds.JdeLayoutInvalid, error.ErrorId);
            Assert.Equal(missing, error.Target);
        }
    }
}
