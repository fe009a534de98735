using System.Text.RegularExpressions;

namespace Makini.Host.Tests;

/// <summary>What can be checked of the pages: that links lead somewhere, and that no error is left out.</summary>
public partial class DocumentationTests
{
    [Fact]
    public void Every_link_to_a_file_leads_to_one()
    {
        var dead =
            from page in Pages()
            from Match link in Link().Matches(File.ReadAllText(page))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
            select $"{Path.GetFileName(page)}: {target}";

        Assert.Empty(dead);
    }

    [Fact]
    public void Every_page_is_in_the_contents()
    {
        var contents = File.ReadAllText(Path.Combine(HostProcess.RepositoryRoot, "docs", "index.md"));

        Assert.All(
            Directory.EnumerateFiles(Path.Combine(HostProcess.RepositoryRoot, "docs"), "*.md").Select(Path.GetFileName).Where(name => name != "index.md"),
            name => Assert.Contains($"({name})", contents, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_error_id_has_its_cause_and_its_mend_and_there_is_no_other()
    {
        var source = File.ReadAllText(Path.Combine(HostProcess.RepositoryRoot, "src", "Makini.Client", "ErrorIds.cs"));
        var page = File.ReadAllText(Path.Combine(HostProcess.RepositoryRoot, "docs", "errors.md"));
        string[] ids = [.. ErrorId().Matches(source).Select(match => match.Groups["id"].Value)];

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Matches($@"\| `{id}` \| .+ \| .+ \|", page));
        Assert.Equal(ids.Order(StringComparer.Ordinal), ErrorRow().Matches(page).Select(match => match.Groups["id"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_on_testing_shows_the_runbook_and_the_test_that_are_there()
    {
        var folder = Path.Combine(HostProcess.RepositoryRoot, "examples", "testing");
        var there = Directory.EnumerateFiles(folder, "*.ps1").SelectMany(File.ReadLines).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var page = File.ReadAllText(Path.Combine(HostProcess.RepositoryRoot, "docs", "testing-your-runbooks.md"));
        // The first block is what one types.
        var shown = PowerShellBlock().Matches(page).Skip(1).SelectMany(block => block.Groups["code"].Value.Split('\n')).Select(line => line.Trim());

        Assert.Empty(shown.Except(there, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(HostProcess.RepositoryRoot, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(HostProcess.RepositoryRoot, "docs"), "*.md", SearchOption.AllDirectories));

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `(?<id>\w+)` \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ErrorRow();

    [GeneratedRegex(@"```powershell\r?\n(?<code>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PowerShellBlock();

    [GeneratedRegex("const string \\w+ = \"(?<id>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ErrorId();
}
