using System.Management.Automation.Language;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections.Reporting;

public sealed class HealthReportTests(AccountFixture fixture) : AccountTestBase(fixture)
{
    private const string Remote = "Get-MakiniConnection -Remote -Connection admin -First 100";
    private readonly string _file = Path.Combine(TestFolder.Create("makini-report-"), "report.html");

    [Fact]
    public void All_connections_of_an_account_stand_in_it_the_most_urgent_first()
    {
        var page = Export($"{Admin} | Out-Null; {Remote} | Export-MakiniHealthReport $file");
        var customers = Rows(page).Select(row => row.Element("th")?.Value).ToList();
        Assert.Equal(["elm-chemicals", "hazel", "cedar-metals", "nutmeg", "alder-foods"], customers.Take(5));
        Assert.Equal((int)Engine.One($"@({Remote}).Count"), customers.Count);
        Assert.Equal(["2 reconnect", "2 failed"], page.Descendants("li").Select(tile => tile.Value.Trim()).Take(2));
        Assert.Contains("need attention.", page.Descendants("header").Single().Value, StringComparison.Ordinal);
        Assert.Contains("New-MakiniLink 'Hazel Plastics'", Rows(page)[1].Value, StringComparison.Ordinal);
        Assert.Contains("Birch & Sons", page.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_HTML_stay_names()
    {
        const string Evil = "<script>alert('x')</script>\"&";
        var page = Export("Connect-Makini $args[0] -Sandbox | Out-Null; Export-MakiniHealthReport $file", Evil);
        Assert.Empty(page.Descendants("script"));
        Assert.Equal(Evil, Assert.Single(Rows(page)).Descendants("strong").Single().Value);
        Assert.Contains("&lt;script&gt;", File.ReadAllText(_file), StringComparison.Ordinal);
    }

    [Fact]
    public void It_needs_nothing_but_itself_and_holds_no_token()
    {
        Export("Connect-Makini one -Sandbox | Out-Null; Export-MakiniHealthReport $file");
        var text = File.ReadAllText(_file);
        Assert.DoesNotMatch(new Regex("<script|<link|<img|src=|href=|url\\(|@import|https?:", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), text);
        Assert.DoesNotContain(Plain("GetAccessToken"), text, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", text, StringComparison.Ordinal);
        Assert.Contains("@media print", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Connections_of_a_customer_stand_together_and_those_that_cannot_be_reached_as_well()
    {
        var page = Export(
            $"""
            'b', 'a' | ForEach-Object {"{ Connect-Makini $_ -Sandbox }"} | Out-Null
            Connect-Makini lost -BaseUri http://127.0.0.1:9 -Token $sandbox.GetAccessToken() -NoTest -MaximumRetryCount 0 | Out-Null
            {Admin} | Out-Null
            Get-MakiniConnection | Export-MakiniHealthReport $file
            """);
        Assert.Equal(["lost", "a", "b"], Rows(page).Select(row => row.Descendants("strong").Single().Value));
        Assert.Equal("2", Rows(page)[1].Element("th")!.Attribute("rowspan")!.Value);
        Assert.Equal("unreachable", Rows(page)[0].Descendants("span").First().Value);
    }

    [Fact]
    public async Task Connections_that_give_no_answer_are_not_waited_for_one_after_the_other()
    {
        const int Together = 3;
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Engine.Get(
            "$url, $global:file = $args; 1..3 | ForEach-Object { Connect-Makini \"c$_\" -BaseUri $url -Token $sandbox.GetAccessToken() -NoTest -MaximumRetryCount 0 } | Out-Null",
            $"http://{silent.LocalEndpoint}/",
            _file);
        using var shell = Engine.Shell("Get-MakiniConnection c? | Export-MakiniHealthReport $file");
        var running = Task.Factory.FromAsync(shell.BeginInvoke(), shell.EndInvoke);
        var callers = new List<TcpClient>();
        while (callers.Count < Together) callers.Add(await silent.AcceptTcpClientAsync());
        silent.Stop();
        callers.ForEach(caller => caller.Dispose());
        await running;
        Assert.Equal(["c1", "c2", "c3"], Rows(ReadPage(await File.ReadAllTextAsync(_file))).Select(row => row.Descendants("strong").Single().Value));
    }

    [Fact]
    public void A_name_is_one_word_in_the_commands_whatever_is_in_it()
    {
        const string Evil = "O'Brien’; Get-Date; '";
        var page = Export("$sandbox | Set-MakiniSandbox -SyncStatus fail; Connect-Makini $args[0] -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken() | Out-Null; Export-MakiniHealthReport $file; $sandbox | Set-MakiniSandbox -SyncStatus done", Evil);
        var error = Engine.Run("Disconnect-Makini $args[0] -RemoveSecret", Evil).Error;
        foreach (var command in new[] { Rows(page).Single().Descendants("code").First().Value, error.ErrorDetails.RecommendedAction })
        {
            var words = Parser.ParseInput(command, out _, out _).FindAll(node => node is StringConstantExpressionAst, searchNestedScriptBlocks: true).Cast<StringConstantExpressionAst>();
            Assert.Equal(Evil, words.ElementAt(1).Value);
        }
    }

    [Fact]
    public void What_was_found_before_is_not_asked_again()
    {
        var page = Export("Connect-Makini one -Sandbox | Out-Null; $health = Test-MakiniConnection; $global:sent = $sandbox.RequestCount; $health | Export-MakiniHealthReport $file");
        Assert.Single(Rows(page));
        Assert.Empty(Engine.Get("if ($sandbox.RequestCount -ne $sent) { 'asked' }"));
    }

    [Fact]
    public void An_old_file_is_replaced_unless_it_should_not_be()
    {
        File.WriteAllText(_file, "old");
        Engine.Get("Connect-Makini one -Sandbox | Out-Null");
        Fails(Engine.Run("Export-MakiniHealthReport $args[0] -NoClobber", _file), "MakiniFileUnavailable", "-NoClobber");
        File.SetAttributes(_file, FileAttributes.ReadOnly);
        Fails(Engine.Run("Export-MakiniHealthReport $args[0]", _file), "MakiniFileUnavailable", "-Force");
        Assert.Empty(Engine.Get("Export-MakiniHealthReport $args[0] -Force -WhatIf", _file));
        Assert.Equal("old", File.ReadAllText(_file));
        dynamic file = Engine.One("Export-MakiniHealthReport $args[0] -Force -PassThru", _file);
        Assert.Equal(_file, (string)file.FullName);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(_file), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_file)!));
    }

    [Fact]
    public void What_is_no_connection_and_no_connection_at_all_are_errors()
    {
        Fails(Engine.Run("Export-MakiniHealthReport $args[0]", _file), "MakiniNotConnected", "Connect-Makini");
        Fails(Engine.Run("5 | Export-MakiniHealthReport $args[0]", _file), "MakiniInvalidRequest", "Get-MakiniConnection");
        Fails(Engine.Run("Export-MakiniHealthReport $args[0] -Connection none", _file), "MakiniConnectionNotFound", "Connect-Makini");
    }

    private XDocument Export(string script, params object[] arguments)
    {
        Engine.Get("$global:file = $args[0]", _file);
        Engine.Get(script, arguments);
        return ReadPage(File.ReadAllText(_file));
    }

    /// <summary>The page as XML: all but its empty elements is well-formed.</summary>
    private static XDocument ReadPage(string text)
    {
        var body = text[text.IndexOf("<body>", StringComparison.Ordinal)..(text.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length)];
        return XDocument.Parse(body);
    }

    private static List<XElement> Rows(XDocument page) => [.. page.Descendants("tbody").Elements("tr")];
}
