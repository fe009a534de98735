using System.Collections;
using System.Management.Automation;
using Makini.Configuration;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

public sealed class AdminTests(AccountFixture fixture) : AccountTestBase(fixture)
{
    private const string Vanishing = "-Email it@acme.example -Provider netsuite -Credential @{ account = '12'; secret = $sandbox.GetClientSecret() }";

    [Fact]
    public void The_accounts_connection_is_used_wherever_it_is_open()
    {
        dynamic admin = Engine.One($"{Admin}; $null = Connect-Makini sand -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url");
        Assert.True((bool)admin.IsAdmin);
        Assert.Equal("Makini Sandbox", (string)Engine.One("(Get-MakiniClient).Name"));
        Fails(Engine.Run("Get-MakiniClient -Connection *"), "MakiniNotConnected", "-Connection <name>");
    }

    [Fact]
    public void Without_the_accounts_connection_the_error_says_how_to_open_it()
    {
        foreach (var command in new[] { "Get-MakiniConnection -Remote", "Get-MakiniPlatform", "Get-MakiniConnectionMetadata 5" })
            Fails(Engine.Run(command), "MakiniNotConnected", "Connect-Makini -Name admin -ClientId");
    }

    [Fact]
    public void A_wrong_secret_opens_nothing()
    {
        var wrong = new System.Net.NetworkCredential("", "wrong").SecurePassword;
        Fails(
            Engine.Run("Connect-Makini -ClientId $sandbox.ClientId -ClientSecret $args[0] -BaseUri $sandbox.Url", wrong),
            "MakiniTokenExpired",
            "-ClientSecret");
        Assert.Empty(Engine.Get("Get-MakiniConnection"));
    }

    [Fact]
    public void The_accounts_connections_are_found_by_name_and_status()
    {
        Engine.Get(Admin);
        Assert.True(Engine.Get("Get-MakiniConnection -Remote").Count >= 18);
        dynamic elm = Engine.One("Get-MakiniConnection elm* -Remote");
        Assert.Equal("Inactive", (string)elm.Status);
        Assert.Equal("sap-ecc", (string)elm.Platform);
        Assert.True((bool)elm.RequiresReauthorization);
        Assert.Equal(["Elm Chemicals"], Engine.Get("Get-MakiniConnection -Remote -Status inactive").Select(Name));
        var missing = Engine.Run("Get-MakiniConnection -Remote none, 'Elm Chemicals'");
        Assert.Single(missing.Output);
        Fails(missing, "MakiniConnectionNotFound", "Get-MakiniConnection -Remote");
    }

    [Theory]
    [InlineData("Get-MakiniConnection -Remote")]
    [InlineData("Get-MakiniPlatform")]
    public void Lists_are_read_in_part(string command)
    {
        Engine.Get(Admin);
        var all = Engine.Get($"({command}).Key").Select(key => key.ToString()).ToList();
        Assert.Equal(all.Skip(2).Take(3), Engine.Get($"({command} -Skip 2 -First 3).Key").Select(key => key.ToString()));
        Assert.Equal(all.Count, Engine.Get($"{command} -IncludeTotalCount").Count - 1);
        Assert.Equal(1, RequestsOf($"{command} -First 1"));
        Assert.Equal(0, RequestsOf($"{command} -First 0"));
    }

    [Fact]
    public void Open_connections_are_read_in_part()
    {
        Engine.Get("'a', 'b', 'c', 'd' | ForEach-Object { Connect-Makini $_ -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url -NoTest }");
        Assert.Equal(["b", "c"], Engine.Get("Get-MakiniConnection -Skip 1 -First 2").Select(Name));
        Assert.Equal(["c"], Engine.Get("'d', 'c', 'a' | Get-MakiniConnection -Skip 1 -First 1").Select(Name));
    }

    [Fact]
    public void Platforms_are_listed_and_then_completed()
    {
        Engine.Get(Admin);
        Assert.Equal("netsuite", (string)Engine.One("(Get-MakiniPlatform net*).Key"));
        var completions = Engine.Get("$line = 'Connect-Makini -Platform infor'; (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText");
        Assert.Contains("infor-eam", completions.Select(o => o.ToString()));
    }

    [Fact]
    public void Metadata_is_set_beside_what_is_there()
    {
        Engine.Get(Admin);
        Engine.Get("Get-MakiniConnection -Remote Fir* | Set-MakiniConnectionMetadata -Metadata @{ region = 'north'; seats = 5 }");
        Engine.Get("Get-MakiniConnection -Remote Fir* | Set-MakiniConnectionMetadata -Metadata @{ region = 'south' } -WhatIf");
        var metadata = Engine.Get("Get-MakiniConnection -Remote Fir* | Get-MakiniConnectionMetadata | ForEach-Object { \"$($_.Name)=$($_.Value)\" }");
        Assert.Equal(["customer=fir-logistics", "region=north", "seats=5"], metadata.Select(o => o.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_key_that_is_none_is_an_error_of_its_own_and_the_others_come()
    {
        Engine.Get(Admin);
        var result = Engine.Run("Get-MakiniConnectionMetadata none, (Get-MakiniConnection -Remote Elm*).Key");
        Assert.Single(result.Output);
        Assert.StartsWith("MakiniNotFound,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("none", result.Error.TargetObject);
    }

    [Fact]
    public void A_new_connection_is_open_and_its_pair_in_the_vault()
    {
        Engine.Get(Admin);
        dynamic made = Engine.One($"New-MakiniConnection acme {Vanishing} -Vault $vault -Environment Test");
        Assert.Equal("acme", (string)made.Name);
        Assert.Equal("Test", made.Environment.ToString());
        var secret = (Hashtable)Stored();
        Assert.Equal((string)Engine.One("$sandbox.ClientId"), secret["client_id"]);
        Assert.NotNull(secret["refresh_token"]);
        Engine.Get("Update-MakiniToken acme");
        Assert.NotEqual(secret["refresh_token"], Stored()["refresh_token"]);
        Remove("acme");
    }

    [Fact]
    public void A_new_connection_skips_the_certificate_check_as_its_account_does_and_warns()
    {
        Engine.Run($"{Admin} -SkipCertificateCheck");
        var result = Engine.Run($"New-MakiniConnection loose {Vanishing}").ThrowOnError();
        Assert.Contains("are not checked", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Remove("loose");
    }

    [Fact]
    public void Nothing_is_made_where_the_vault_cannot_keep_the_pair()
    {
        Engine.Get(Admin);
        Vault.Lock();
        Fails(Engine.Run($"New-MakiniConnection never {Vanishing} -Vault $vault"), "MakiniVaultLocked", "Unlock-SecretVault");
        Assert.Empty(Engine.Get("Get-MakiniConnection -Remote never*"));
    }

    [Fact]
    public void A_pair_that_the_vault_does_not_take_after_all_is_still_open()
    {
        Engine.Get(Admin);
        Vault.MakeReadOnly();
        var result = Engine.Run($"New-MakiniConnection unstored {Vanishing} -Vault $vault");
        Assert.StartsWith("MakiniTokenNotStored,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("unstored", Name(Assert.Single(result.Output)));
        Remove("unstored");
    }

    [Fact]
    public void WhatIf_makes_and_removes_nothing()
    {
        Engine.Get(Admin);
        Assert.Empty(Engine.Get($"New-MakiniConnection never {Vanishing} -WhatIf; Get-MakiniConnection -Remote Elm* | Remove-MakiniConnection -WhatIf"));
        Assert.Empty(Engine.Get("Get-MakiniConnection -Remote never*"));
        Assert.Single(Engine.Get("Get-MakiniConnection -Remote Elm*"));
    }

    [Fact]
    public void Removing_asks_and_takes_the_secret_along()
    {
        Engine.Get($"{Admin}; New-MakiniConnection acme {Vanishing} -Vault $vault");
        Engine.Host.Screen.Choices.Enqueue(2);
        Engine.Get("Get-MakiniConnection -Remote acme | Remove-MakiniConnection -RemoveSecret");
        Assert.Contains("Makini-acme", Assert.Single(Engine.Host.Screen.Prompts).Message, StringComparison.Ordinal);
        Assert.True(HasSecret());
        Engine.Get("Get-MakiniConnection -Remote acme | Remove-MakiniConnection -RemoveSecret -Confirm:$false");
        Assert.False(HasSecret());
        Assert.Empty(Engine.Get("Get-MakiniConnection -Remote acme*"));
        Assert.Equal("unreachable", (string)Engine.One("(Test-MakiniConnection acme).Status"));
    }

    [Fact]
    public void A_secret_that_nobody_can_find_is_said_before_anything_is_removed()
    {
        Engine.Get(Admin);
        Fails(
            Engine.Run("Get-MakiniConnection -Remote Elm* | Remove-MakiniConnection -RemoveSecret -Confirm:$false"),
            "MakiniSecretNotFound",
            "-Vault <vault>");
        Assert.Single(Engine.Get("Get-MakiniConnection -Remote Elm*"));
    }

    [Fact]
    public void An_issued_token_shows_nothing_and_connects()
    {
        Engine.Get(Admin);
        var token = Assert.Single(Engine.Get("$global:token = Get-MakiniConnection -Remote 'Makini Sandbox' | New-MakiniConnectionToken; $token"));
        Assert.Equal(["CanRefresh", "ClientId", "ExpiresAt"], token.Properties.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal("***", token.ToString());
        Assert.True((bool)Engine.One("Connect-Makini issued -Token $token -BaseUri $sandbox.Url | Test-MakiniConnection -Quiet"));
    }

    [Fact]
    public void An_issued_token_goes_into_the_vault_and_not_to_the_screen()
    {
        Engine.Get(Admin);
        Assert.Empty(Engine.Get("Get-MakiniConnection -Remote 'Makini Sandbox' | New-MakiniConnectionToken -Vault $vault -SecretName mine"));
        Assert.True((bool)Engine.One("Connect-Makini -Vault $vault -SecretName mine -BaseUri $sandbox.Url | Test-MakiniConnection -Quiet"));
    }

    [Fact]
    public async Task An_issued_token_goes_beside_what_the_secret_holds_by_then()
    {
        Engine.Get(Admin);
        StorePair("mine");
        var turn = await CrossProcessLock.AcquireAsync($"{Vault.Name}/mine", NullCallLog.Instance, CancellationToken.None);
        using var shell = Engine.Shell("Get-MakiniConnection -Remote 'Makini Sandbox' | New-MakiniConnectionToken -Vault $vault -SecretName mine -Verbose");
        var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shell.Streams.Verbose.DataAdded += (_, added) =>
        {
            if (shell.Streams.Verbose[added.Index].Message.StartsWith("Another process works on", StringComparison.Ordinal)) waits.TrySetResult();
        };
        var running = Task.Factory.FromAsync(shell.BeginInvoke(), shell.EndInvoke);
        await await Task.WhenAny(waits.Task, running);
        using var other = new PowerShellEngine();
        other.Get(@"Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $args[0] -Name mine -Secret @{ access_token = 'a2'; refresh_token = 'r2' }", Vault.Name);
        turn.Dispose();
        Assert.Empty(await running);
        Assert.Equal("r2", (string)Stored("mine")["refresh_token"]);
        Assert.NotEqual("a2", (string)Stored("mine")["access_token"]);
    }

    [Fact]
    public void Credentials_must_be_texts()
    {
        Engine.Get(Admin);
        var result = Engine.Run("New-MakiniConnection never -Email a@b.example -Provider netsuite -Credential @{ secret = [object]::new() }");
        Fails(result, "MakiniSecretInvalid", "Read-Host -AsSecureString");
        Assert.Equal(ErrorCategory.InvalidData, result.Error.CategoryInfo.Category);
    }

    private long RequestsOf(string command)
    {
        var before = (long)Engine.One("$sandbox.RequestCount");
        Engine.Get(command);
        return (long)Engine.One("$sandbox.RequestCount") - before;
    }

    private void Remove(string name) =>
        Engine.Get("Get-MakiniConnection -Remote $args[0] | Remove-MakiniConnection -Confirm:$false", name);

    [Fact]
    public void A_connection_of_the_account_gets_its_link_without_being_open()
    {
        Engine.Get(Admin);
        dynamic link = Engine.One("Get-MakiniConnection -Remote 'Hazel Plastics' | New-MakiniLink");
        Assert.Equal(("Hazel Plastics", "Please reconnect JD Edwards EnterpriseOne", true), ((string)link.Name, (string)link.Subject, (bool)link.IsReconnect));
        var address = ((Uri)link.Url).AbsoluteUri;
        Assert.StartsWith((string)Engine.One("$sandbox.AuthorizeUri.AbsoluteUri"), address, StringComparison.Ordinal);
        Assert.Contains($"client_id={Engine.One("$sandbox.ClientId")}&", address, StringComparison.Ordinal);
        Assert.Equal("Hazel Plastics", (string)((dynamic)Engine.One("New-MakiniLink 'hazel plastics'")).Name);
        Assert.StartsWith("MakiniConnectionNotFound,", Engine.Run("New-MakiniLink 'no such'").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void The_account_and_an_open_connection_tell_of_health_by_the_same_names()
    {
        string[] columns = ["Status", "SyncStatus", "LastSync", "RequiresReauthorization", "Reason", "RecommendedAction", "TokenExpiresAt", "Latency"];
        Engine.Get($"{Admin}; Connect-Makini own -Sandbox");
        foreach (var command in new[] { "Get-MakiniConnection -Remote 'Makini Sandbox'", "Get-MakiniConnection own", "Test-MakiniConnection own" })
            Assert.Empty(columns.Except(Assert.Single(Engine.Get(command)).Properties.Select(property => property.Name), StringComparer.Ordinal));
        dynamic remote = Engine.One("Get-MakiniConnection -Remote 'Makini Sandbox'");
        Assert.Equal((object)((dynamic)Engine.One("Get-MakiniConnection own")).TokenExpiresAt, (object)remote.TokenExpiresAt);
        Assert.NotNull((object)remote.Latency);
        dynamic other = Engine.One("Get-MakiniConnection -Remote 'Hazel Plastics'");
        Assert.Null((object)other.Latency);
        Assert.Contains("New-MakiniLink 'Hazel Plastics'", (string)other.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sandbox_puts_any_connection_into_any_state()
    {
        Engine.Get($"{Admin}; $sandbox | Set-MakiniSandbox -ConnectionName 'Maple*' -ConnectionStatus 'In progress'; $sandbox | Set-MakiniSandbox -ConnectionName 'Maple*' -SyncStatus fail");
        dynamic maple = Engine.One("Get-MakiniConnection -Remote 'Maple Tools'");
        Assert.Equal(("In progress", "fail", true), ((string)maple.Status, (string)maple.SyncStatus, (bool)maple.RequiresReauthorization));
        Engine.Get("$sandbox | Set-MakiniSandbox -ConnectionName 'Maple*' -SyncStatus done; $sandbox | Set-MakiniSandbox -ConnectionName 'Maple*' -ConnectionStatus Active -WhatIf");
        dynamic again = Engine.One("Get-MakiniConnection -Remote 'Maple Tools'");
        Assert.Equal(("In progress", "done"), ((string)again.Status, (string)again.SyncStatus));
        Engine.Get("$sandbox | Set-MakiniSandbox -ConnectionName 'Maple*' -ConnectionStatus Active");
        Fails(Engine.Run("$sandbox | Set-MakiniSandbox -ConnectionName none -ConnectionStatus Active"), "MakiniConnectionNotFound", "Get-MakiniConnection -Remote");
    }
}
