using System.Management.Automation;
using System.Text.Json.Nodes;
using Makini.PowerShell.Tests.Connections;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

/// <summary>Update-JdeDictionary with a site that has other decimals and a column of its own.</summary>
public sealed class SystemDictionaryTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();
    private readonly string _layout = Path.Combine(ConfigurationFolder.Path, $"layout-{Guid.NewGuid():N}.json");

    public SystemDictionaryTests()
    {
        var path = Path.Combine(ModuleUnderTest.RepositoryRoot, "src", "Makini.Jde", "Dictionary", "layout.json");
        var layout = JsonNode.Parse(File.ReadAllText(path))!;
        layout["items"]!["TRQT"]!["decimals"] = 4;
        layout["items"]!["OURS"] = JsonNode.Parse("""{"type":"date","name":"OurDate","text":"our own date"}""");
        layout["files"]!.AsArray().Single(f => f!["file"]!.ToString() == "F0101")!["columns"]!.AsArray().Add("OURS");
        File.WriteAllText(_layout, layout.ToJsonString());
        _engine.Run(
            """
            $global:sandbox = Start-MakiniSandbox -LayoutPath $args[0]
            $null = Connect-Makini site -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken()
            """,
            _layout).ThrowOnError();
    }

    public void Dispose()
    {
        _engine.Run("$sandbox.Dispose()");
        _engine.Dispose();
        File.Delete(_layout);
    }

    [Fact]
    public void Queries_use_what_the_system_says()
    {
        const string Largest = "(Invoke-JdeQuery F4111 -Maximum TRQT).MaximumTRQT";
        var before = (decimal)_engine.One(Largest);
        Assert.StartsWith("JdeColumnNotFound", _engine.Run("Invoke-JdeQuery F0101 -Property OURS").Error.FullyQualifiedErrorId, StringComparison.Ordinal);

        var info = _engine.One("Update-JdeDictionary");

        Assert.True(info.Tables > 40 && info.Items > 100);
        Assert.Equal(before / 100, (decimal)_engine.One(Largest));
        Assert.Null(_engine.Get("(Invoke-JdeQuery F0101 -Property OURS -First 1).OURS").Single());
    }

    [Fact]
    public void Get_JdeColumn_and_Get_JdeTable_say_where_a_fact_comes_from()
    {
        Assert.Equal("BuiltIn", _engine.One("(Get-JdeColumn F0101 AN8).Source").ToString());
        Assert.StartsWith("JdeColumnNotFound", _engine.Run("Get-JdeColumn F0101 OURS").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        _engine.Run("Update-JdeDictionary").ThrowOnError();

        Assert.Equal("Dictionary", _engine.One("(Get-JdeColumn F0101 OURS -Connection site).Source").ToString());
        Assert.Equal("Catalog", _engine.One("(Get-JdeTable F0101 -Connection site).Source").ToString());
        Assert.Equal("Dictionary", _engine.One("(Get-JdeColumn F0101 OURS).Source").ToString());
        Assert.Equal("BuiltIn", _engine.One("Disconnect-Makini site; (Get-JdeColumn F0101 AN8).Source").ToString());
        Assert.StartsWith("MakiniConnectionNotFound", _engine.Run("Get-JdeTable F0101 -Connection none").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Tab_completes_what_the_system_has()
    {
        Assert.DoesNotContain("OURS", Complete("Invoke-JdeQuery F0101 -Property OU"));

        _engine.Run("Update-JdeDictionary").ThrowOnError();

        Assert.Contains("OURS", Complete("Invoke-JdeQuery F0101 -Property OU"));
        Assert.Contains("OURS", Complete("Invoke-JdeQuery F0101 -Connection site -Property OU"));
    }

    [Fact]
    public void A_file_that_the_system_does_not_have_is_told_of()
    {
        var run = _engine.Run("Update-JdeDictionary F9999, F55*, F0101");

        Assert.Equal(["'site' has no file F9999, or does not show it.", "'site' has no file F55*, or does not show it."], run.Warnings);
    }

    [Fact]
    public void EnterpriseOne_lists_no_files()
    {
        var run = _engine.Run("$null = Connect-Makini e1 -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken() -Platform jd-edwards-enterprise-one -NoTest; Update-JdeDictionary F55*");

        Assert.StartsWith("MakiniInvalidRequest", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_module_knows_may_be_named_too()
    {
        _engine.Run("$null = Connect-Makini e1 -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken() -Platform jd-edwards-enterprise-one -NoTest").ThrowOnError();

        Assert.True(_engine.One("Update-JdeDictionary F0101, f0101 -Connection e1").Tables > 40);
        Assert.True(_engine.One("Update-JdeDictionary F0101, F01* -Connection site").Tables > 40);
    }

    [Fact]
    public void A_new_one_is_good_enough_unless_it_is_forced()
    {
        _engine.Run("Update-JdeDictionary").ThrowOnError();
        var requests = (long)_engine.One("$sandbox.RequestCount");

        _engine.Run("Update-JdeDictionary").ThrowOnError();
        Assert.Equal(requests, (long)_engine.One("$sandbox.RequestCount"));
        _engine.Run("Update-JdeDictionary -Force").ThrowOnError();
        Assert.True((long)_engine.One("$sandbox.RequestCount") > requests);
    }

    [Fact]
    public void Nothing_is_read_or_kept_by_WhatIf()
    {
        var requests = (long)_engine.One("$sandbox.RequestCount");

        Assert.Empty(_engine.Get("Update-JdeDictionary -WhatIf"));
        Assert.Equal(requests, (long)_engine.One("$sandbox.RequestCount"));
    }

    [Fact]
    public void A_broken_file_is_as_good_as_none()
    {
        var path = (string)_engine.One("(Update-JdeDictionary).Path");
        File.WriteAllText(path, "{");

        Assert.Equal("BuiltIn", _engine.One("(Get-JdeTable F0101 -Connection site).Source").ToString());
        Assert.True(_engine.One("Update-JdeDictionary").Tables > 40);
    }

    [Fact]
    public void EnterpriseOne_has_titles()
    {
        var info = _engine.One("$null = Connect-Makini e1 -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken() -Platform jd-edwards-enterprise-one -NoTest; Update-JdeDictionary");

        Assert.True(info.Tables > 40);
        Assert.Equal("our own date", _engine.One("(Get-JdeColumn F0101 OURS -Connection e1).Description").ToString());
    }

    private IEnumerable<string> Complete(string line)
    {
        using var shell = System.Management.Automation.PowerShell.Create(_engine.Runspace);
        return [.. CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches.Select(m => m.CompletionText)];
    }
}
