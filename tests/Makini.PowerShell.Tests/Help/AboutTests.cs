using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Help;

/// <summary>The topics that Get-Help knows once the module is imported by its manifest.</summary>
public sealed class AboutTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();

    public static TheoryData<string> Topics =>
    [
        "about_Makini", "about_Makini_Connections", "about_Makini_Vaults", "about_Makini_Filters", "about_Makini_Jde", "about_Makini_NetSuite",
        "about_Makini_Webhooks", "about_Makini_Automation", "about_Makini_Errors",
    ];

    public void Dispose() => _engine.Dispose();

    [Theory]
    [MemberData(nameof(Topics))]
    public void Get_Help_finds_it(string topic)
    {
        var text = Help(topic);
        Assert.StartsWith($"TOPIC\n    {topic}\n", text, StringComparison.Ordinal);
        Assert.Contains("\nLONG DESCRIPTION\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_synopsis_is_a_whole_sentence() =>
        Assert.All(_engine.Get("Get-Help about_Makini* | ForEach-Object Synopsis"), synopsis => Assert.EndsWith(".", synopsis.ToString(), StringComparison.Ordinal));

    [Fact]
    public void It_is_plain_text_in_80_columns_but_for_code()
    {
        foreach (var topic in _engine.Get("Get-Help about_Makini* | ForEach-Object Name"))
        {
            var lines = Help(topic.ToString()).Split('\n');
            Assert.All(lines, line => Assert.DoesNotMatch(@"^#|^```|^\|", line));

            // Code stands in by eight, the fifth line is the synopsis.
            Assert.All(lines.Where((line, i) => i != 4 && !line.StartsWith("        ", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 80));
        }
    }

    [Fact]
    public void Every_error_id_is_told_of_with_cause_and_mend()
    {
        var text = Help("about_Makini_Errors");
        var ids = typeof(ErrorIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Matches($@"\n    {id}\n        Cause: [\s\S]+?\n        Mend: ", text));
    }

    private string Help(string topic) => _engine.One("Get-Help $args[0]", topic).ToString().ReplaceLineEndings("\n");
}
