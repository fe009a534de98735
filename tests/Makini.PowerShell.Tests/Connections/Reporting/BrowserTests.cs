using System.Diagnostics;
using System.Text.RegularExpressions;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections.Reporting;

/// <summary>The health report as a real browser sees it.</summary>
public sealed class BrowserTests : ConnectionTestBase
{
    private const string Breaking = "document.title='broken'";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _folder = TestFolder.Create("makini-browser-");

    private string Page => Path.Combine(_folder, "report.html");

    [ChromiumFact]
    public async Task Names_that_are_HTML_do_nothing_in_a_browser()
    {
        Export($"<script>{Breaking}</script>", $"\"'><img src=x onerror={Breaking}>");
        var page = await BrowseAsync("--dump-dom");
        Assert.Matches("<title>Makini connections, [0-9 :-]+</title>", page);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "<tr class=\"bad\">"));
    }

    [ChromiumFact]
    public async Task It_prints_its_head_again_on_each_page()
    {
        Export([.. Enumerable.Range(1, 60).Select(i => $"site-{i}")]);
        var paper = Path.Combine(_folder, "report.pdf");
        await BrowseAsync("--no-pdf-header-footer", $"--print-to-pdf={paper}");
        var pages = Regex.Count(await File.ReadAllTextAsync(paper, System.Text.Encoding.Latin1), @"/Type\s*/Page\b");
        Assert.InRange(pages, 2, 20);
    }

    private void Export(params string[] names) => Engine.Get(
        """
        $page, $names = $args
        $names | ForEach-Object { [Makini.PowerShell.Connections.ConnectionHealth]@{ Name = $_; Customer = $_; Platform = $_; Status = 'error'; Reason = $_; RecommendedAction = "Test-MakiniConnection '$_'" } } |
            Export-MakiniHealthReport $page
        """,
        [Page, .. names]);

    /// <summary>Gives what the browser writes.</summary>
    private async Task<string> BrowseAsync(params string[] arguments)
    {
        // Without a sandbox of its own, which wants rights that a test run may not have: the page is ours.
        var start = new ProcessStartInfo(
            ChromiumFactAttribute.Path!, ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={_folder}", .. arguments, new Uri(Page).AbsoluteUri])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var browser = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var errors = browser.StandardError.ReadToEndAsync(limit.Token);
        var output = await browser.StandardOutput.ReadToEndAsync(limit.Token);
        await browser.WaitForExitAsync(limit.Token);
        Assert.True(browser.ExitCode == 0, await errors);
        return output;
    }
}
