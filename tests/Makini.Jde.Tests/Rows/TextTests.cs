using static Makini.Jde.Tests.Rows.Answers;

namespace Makini.Jde.Tests.Rows;

public class TextTests
{
    private static readonly JdeDataItem Name = new("ALPH", JdeItemType.Text) { Length = 40 };
    private static readonly JdeDataItem BusinessUnit = new("MCU", JdeItemType.Text) { Length = 12, Justification = JdeJustification.Right };
    private static readonly JdeDataItem Company = new("CO", JdeItemType.Text) { Length = 5, Justification = JdeJustification.ZeroFilled };

    [Theory]
    [InlineData("\"Abbott\"", "Abbott")]
    [InlineData("\"Abbott                                  \"", "Abbott")]
    [InlineData("\"Abbott, Smith & Co \"", "Abbott, Smith & Co")]
    [InlineData("\"  indented  \"", "  indented")]
    [InlineData("\"\"", "")]
    [InlineData("\" \"", "")]
    [InlineData("\"                                        \"", "")]
    [InlineData("null", "")]
    [InlineData("5", "5")]
    [InlineData("5.50", "5.50")]
    [InlineData("true", "true")]
    [InlineData("\"a\\\"b\\\\c\\u0041\\n  \"", "a\"b\\cA\n")]
    [InlineData("\"Gr\\u00fc\\u00dfe  \"", "Grüße")]
    [InlineData("\"Größe 東京 😀   \"", "Größe 東京 😀")]
    [InlineData("\"half \\ud83d\"", "half \uFFFD")]
    [InlineData("\"\\ude00\\t\\\"\\\\ \\ud83d\\ude00 \\/ \\u0041\\ud83d x  \"", "\uFFFD\t\"\\ 😀 / A\uFFFD x")]
    public void Cuts_blanks_behind(string json, string expected) => Assert.Equal(expected, Value(Name, json));

    [Theory]
    [InlineData("\"         M30\"", "M30")]
    [InlineData("\"M30\"", "M30")]
    [InlineData("\" \\u004d30 \"", "M30")]
    [InlineData("\"            \"", "")]
    public void Cuts_blanks_on_both_sides_of_right_justified_text(string json, string expected) => Assert.Equal(expected, Value(BusinessUnit, json));

    [Fact]
    public void Keeps_the_zeros_of_companies() => Assert.Equal("00001", Value(Company, "\"00001\""));

    [Fact]
    public void Blank_and_missing_text_is_the_empty_string_itself()
    {
        Assert.Same("", Value(Name, "\"          \""));
        Assert.Same("", Row(Items(Name), "").Get("ALPH"));
    }

    [Fact]
    public void Repeated_codes_are_one_string()
    {
        var page = Decode(Items(Name), """{"data":[{"ALPH":"USD "},{"ALPH":"USD"},{"ALPH":"EUR"}]}""");
        Assert.Same(page.Rows[0].Get("ALPH"), page.Rows[1].Get("ALPH"));
        Assert.Equal("EUR", page.Rows[2].Get("ALPH"));
    }

    [Fact]
    public void Texts_of_all_lengths_stay_apart_in_the_pool()
    {
        var random = new Random(1);
        var texts = Enumerable.Range(0, 5000).Select(_ => Text(random)).ToList();
        var page = Decode(Items(Name), $$"""{"data":[{{string.Join(',', texts.Select(t => $$"""{"ALPH":"{{t}}"}"""))}}]}""");
        Assert.Equal(texts, page.Rows.Select(r => (string)r.Get("ALPH")!));
    }

    // Few letters, so that texts that differ in one place, or in length only, meet often.
    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => "ABé"[random.Next(3)]));
}
