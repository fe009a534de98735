using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Makini.PowerShell.Tests.Help.HelpFile;

namespace Makini.PowerShell.Tests.Help;

/// <summary>That every page tells all of its command, in sentences, with examples.</summary>
public sealed partial class HelpContentTests
{
    private const int FewestExamples = 3;
    private const int FewestLinks = 3;
    private const int ShortestText = 16;

    public static TheoryData<string> Commands => [.. Pages.Select(page => page.Command)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_description_tells_more_than_the_synopsis(string command)
    {
        var page = Page(command);
        var synopsis = page.Element(Command + "details")!.Element(Maml + "description")!.Value;
        Assert.Matches(Sentence(), synopsis);
        var description = page.Element(Maml + "description")!.Elements(Maml + "para").Select(para => para.Value).ToList();
        Assert.Equal(synopsis, description[0]);
        Assert.NotEmpty(description.Skip(1));
        Assert.All(description, paragraph => Assert.Matches(Sentence(), paragraph));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_parameter_is_told_of_in_sentences(string command)
    {
        var texts = Page(command).Elements(Command + "parameters").Elements()
            .Select(parameter => (parameter.Element(Maml + "name")!.Value, Text: parameter.Element(Maml + "description")!.Elements().First().Value));
        Assert.All(texts, parameter => Assert.True(
            parameter.Text.Length >= ShortestText && Sentence().IsMatch(parameter.Text), $"{command} -{parameter.Value}: {parameter.Text}"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void It_has_three_examples_that_differ_and_say_what_they_show(string command)
    {
        var examples = Page(command).Element(Command + "examples")!.Elements().ToList();
        Assert.True(examples.Count >= FewestExamples, $"{command} has {examples.Count} examples.");
        Assert.Equal(examples.Count, examples.Select(example => example.Element(Dev + "code")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.All(examples, example => Assert.Contains(command, example.Element(Dev + "code")!.Value, StringComparison.Ordinal));
        Assert.All(examples, example => Assert.Matches(Sentence(), example.Element(Dev + "remarks")!.Value));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void It_says_what_goes_in_what_comes_out_and_where_to_read_on(string command)
    {
        var page = Page(command);
        Assert.NotEmpty(page.Element(Command + "inputTypes")!.Elements());
        Assert.NotEmpty(page.Element(Command + "returnValues")!.Elements());
        var links = page.Element(Maml + "relatedLinks")!.Elements().ToList();
        Assert.True(links.Count >= FewestLinks, $"{command} has {links.Count} links.");
        Assert.Equal(Uri.UriSchemeHttps, new Uri(links[0].Element(Maml + "uri")!.Value).Scheme);
        Assert.StartsWith("about_Makini", links[^1].Element(Maml + "linkText")!.Value, StringComparison.Ordinal);
    }

    private static XElement Page(string command) => Pages.Single(page => page.Command == command).Page;

    [GeneratedRegex(@"^[^a-z\s].*[.:]$", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Sentence();
}
