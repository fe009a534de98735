using System.Collections.Concurrent;
using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>The file of profiles is the whole process's, and each test begins with an empty one.</summary>
[Collection(AloneCollection.Name)]
public sealed class ProfileTests : AccountTestBase
{
    public ProfileTests(AccountFixture fixture)
        : base(fixture) => Engine.Get("Get-MakiniProfile | Remove-MakiniProfile");

    private static string File => Path.Combine(ConfigurationFolder.Path, "profiles.json");

    [Fact]
    public void A_saved_connection_opens_as_it_was()
    {
        StorePair("mine");
        Engine.Get("Connect-Makini acme -Vault $vault -SecretName mine -BaseUri $sandbox.Url -Environment Production -Platform jd-edwards-world -Family Wms -LessOrEqual lteq -SaveProfile");
        Engine.Get("Disconnect-Makini");
        dynamic connection = Engine.One("Connect-Makini -Profile ACME");
        Assert.Equal("acme", (string)connection.Name);
        Assert.Equal("Production", connection.Environment.ToString());
        var request = (string)Engine.One("Get-MakiniVendor -Filter { CreatedAt -le '2026-01-02' } -AsText");
        Assert.StartsWith("GET /api/wms/vendors", request, StringComparison.Ordinal);
        Assert.Contains("filter[createdAt:lteq]", request, StringComparison.Ordinal);
        Assert.True((bool)Engine.One("Test-MakiniConnection acme -Quiet"));
    }

    [Fact]
    public async Task The_runbook_that_watches_tells_also_of_what_it_cannot_open_or_make_a_link_for()
    {
        Store(new System.Net.NetworkCredential("", Plain("GetAccessToken")).SecurePassword, "plain");
        StorePair("gone");
        var told = new BlockingCollection<string>();
        Engine.Get(
            """
            $global:tell = $args[0]
            function global:ConvertTo-Json { process { $_.text } }
            function global:Invoke-RestMethod($Uri, $Method, $Body, $ContentType) { $tell.Invoke([Text.Encoding]::UTF8.GetString($Body)) }
            'plain', 'gone' | ForEach-Object { Connect-Makini $_ -Vault $vault -SecretName $_ -BaseUri $sandbox.Url -SaveProfile }
            Disconnect-Makini gone -RemoveSecret
            Disconnect-Makini plain
            $sandbox | Set-MakiniSandbox -SyncStatus fail
            """,
            (Action<string>)told.Add);
        using var shell = Engine.Shell("& $args[0] -ChatUri http://chat.example/", Path.Combine(ModuleUnderTest.RepositoryRoot, "examples", "watch-and-tell.ps1"));
        var running = shell.BeginInvoke();
        var posts = new[] { told.Take(), told.Take() };
        await Task.Factory.FromAsync(shell.BeginStop(null, null), shell.EndStop);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        Engine.Get("$sandbox | Set-MakiniSandbox -SyncStatus done");
        Assert.StartsWith("gone cannot be watched: The vault", posts[0], StringComparison.Ordinal);
        Assert.StartsWith("plain is fail, was not known.", posts[1], StringComparison.Ordinal);
        Assert.Contains("Connect-Makini 'plain' -Link -Reconnect", posts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_goes_before_what_is_saved()
    {
        StorePair();
        Engine.Get("Connect-Makini acme -Vault $vault -BaseUri $sandbox.Url -SaveProfile");
        dynamic connection = Engine.One("Connect-Makini other -Profile acme -Environment Test -Platform netsuite");
        Assert.Equal("other", (string)connection.Name);
        Assert.Equal("Test", connection.Environment.ToString());
        Assert.Equal("netsuite", (string)connection.Platform);
    }

    [Fact]
    public void All_that_match_are_opened_and_what_fails_is_an_error_of_its_own()
    {
        foreach (var name in new[] { "prod-a", "prod-b", "prod-c" })
        {
            StorePair($"Makini-{name}");
            Engine.Get("Connect-Makini $args[0] -Vault $vault -BaseUri $sandbox.Url -SaveProfile", name);
        }

        Engine.Get(@"Get-MakiniConnection | Disconnect-Makini; Microsoft.PowerShell.SecretManagement\Remove-Secret -Vault $vault -Name Makini-prod-b");
        var result = Engine.Run("Connect-Makini -Profile prod-*");
        Assert.Equal(["prod-a", "prod-c"], result.Output.Select(Name));
        Fails(result, "MakiniSecretNotFound", "Set-Secret");
        Fails(Engine.Run("Connect-Makini one -Profile prod-*"), "MakiniProfileNotFound", "Leave out -Name");
    }

    [Fact]
    public void An_open_connection_is_saved_under_its_own_or_another_name()
    {
        StorePair();
        Engine.Get("Connect-Makini acme -Vault $vault -BaseUri $sandbox.Url");
        Engine.Get("Save-MakiniProfile; Save-MakiniProfile never -WhatIf");
        Assert.Equal("second", (string)Engine.One("(Save-MakiniProfile second -Connection acme -PassThru).Name"));
        Assert.Equal(["acme", "second"], Engine.Get("(Get-MakiniProfile).Name").Select(o => o.ToString()));
        Assert.Equal(["second"], Engine.Get("(Get-MakiniProfile s*).Name").Select(o => o.ToString()));
    }

    [Fact]
    public void A_token_that_is_nowhere_cannot_be_saved()
    {
        Engine.Get("Connect-Makini acme -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url");
        Fails(Engine.Run("Save-MakiniProfile"), "MakiniProfileInvalid", "-Vault <vault> -SaveProfile");
        Fails(Engine.Run("Connect-Makini x -Token $sandbox.GetAccessToken() -SaveProfile"), "MakiniProfileInvalid", "-Vault <vault> -SaveProfile");
        Fails(
            Engine.Run("Connect-Makini x -Link -ClientId a -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url -SaveProfile"),
            "MakiniProfileInvalid",
            "-Vault <vault> -SaveProfile");
    }

    [Fact]
    public void An_account_has_no_profile_and_the_error_says_how_to_keep_its_secret()
    {
        Fails(Engine.Run($"{Admin} -SaveProfile"), "MakiniProfileInvalid", "-ClientSecret (Get-Secret -Vault <vault>");
        Assert.Empty(Engine.Get("Get-MakiniConnection"));
        Engine.Get(Admin);
        Fails(Engine.Run("Save-MakiniProfile"), "MakiniProfileInvalid", "-ClientSecret (Get-Secret -Vault <vault>");
        Assert.Empty(Engine.Get("Get-MakiniProfile"));
    }

    [Fact]
    public void Missing_profiles_are_errors_and_patterns_without_a_match_are_not()
    {
        foreach (var command in new[] { "Get-MakiniProfile none", "Remove-MakiniProfile none", "Connect-Makini -Profile none" })
            Fails(Engine.Run(command), "MakiniProfileNotFound", "Get-MakiniProfile");
        Assert.Empty(Engine.Get("Get-MakiniProfile n*; Remove-MakiniProfile n*; Connect-Makini -Profile n*"));
    }

    [Fact]
    public void The_file_is_for_its_owner_and_has_no_secret()
    {
        var pair = StorePair();
        Engine.Get("Connect-Makini acme -Vault $vault -BaseUri $sandbox.Url -SaveProfile");
        var text = System.IO.File.ReadAllText(File);
        Assert.Contains("Makini-acme", text, StringComparison.Ordinal);
        Assert.All(pair.Values.Cast<string>(), secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        // .NET Framework is on Windows only, where the user's folder keeps others out.
        if (!OperatingSystem.IsWindows() && !ModuleUnderTest.IsNetStandard)
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void Runspaces_that_save_at_once_lose_nothing()
    {
        StorePair();
        Engine.Get("Connect-Makini acme -Vault $vault -BaseUri $sandbox.Url");
        Engine.Get(
            """
            $shared = Get-MakiniConnection acme
            $manifest = $args[0]
            1..8 | ForEach-Object -Parallel {
                Import-Module $using:manifest
                Save-MakiniProfile "p$_" -Connection $using:shared
            } -ThrottleLimit 8
            """,
            ModuleUnderTest.Manifest);
        Assert.Equal(8, Engine.Get("Get-MakiniProfile p?").Count);
    }

    [Fact]
    public void Names_of_profiles_are_completed()
    {
        StorePair();
        Engine.Get("Connect-Makini acme -Vault $vault -BaseUri $sandbox.Url -SaveProfile");
        Assert.Equal("acme", (string)Engine.One("$line = 'Connect-Makini -Profile a'; (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText"));
    }

    [Fact]
    public void The_view_says_where_the_token_is()
    {
        StorePair();
        Engine.Get("Connect-Makini acme -Vault $vault -BaseUri $sandbox.Url -Environment Test -SaveProfile");
        var shown = Engine.Show("Get-MakiniProfile", width: 200);
        Assert.Contains("/Makini-acme", shown, StringComparison.Ordinal);
        Assert.Contains("Test", shown, StringComparison.Ordinal);
    }
}
