using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Makini.Client.Tests.Server;
using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Tests.Vaults;

namespace Makini.PowerShell.Tests.Webhooks;

public sealed class ListenerTests : IDisposable
{
    private const string Secret = "whsec-4711";
    private const string Start = "$global:listener = Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $inbox";
    private readonly string _folder = TestFolder.Create("makini-inbox-");
    private readonly PowerShellEngine _engine = new();
    private readonly HttpClient _client = new();
    private readonly int _port = FreePort.Find();

    public ListenerTests() => _engine.Get(
        "$global:port, $global:secret, $global:inbox = $args", _port, new NetworkCredential("", Secret).SecurePassword, Path.Combine(_folder, "inbox.db"));

    public void Dispose()
    {
        _engine.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task A_webhook_goes_through_the_inbox_into_the_pipeline_once()
    {
        _engine.Get(Start);
        Assert.Equal(HttpStatusCode.OK, await SendAsync("a"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync("b", signature: "x"));
        dynamic change = _engine.One("Receive-MakiniWebhook");
        Assert.Equal("Asset", (string)change.Entity);
        Assert.Empty(_engine.Get("Get-MakiniWebhookListener | Receive-MakiniWebhook"));
        dynamic listener = _engine.One("Get-MakiniWebhookListener | Where-Object Url -eq $listener.Url");
        Assert.Equal((1L, 1L), ((long)listener.Accepted, (long)listener.Refused));
    }

    [Fact]
    public async Task What_the_pipeline_fails_on_comes_again()
    {
        _engine.Get(Start);
        foreach (var key in new[] { "a", "b", "c" }) await SendAsync(key);
        Assert.Equal("no b", _engine.Run("Receive-MakiniWebhook $inbox | ForEach-Object { if ($_.Key -eq 'b') { throw 'no b' } }").Error.Exception.Message);
        Assert.Equal(["b", "c"], Keys("Receive-MakiniWebhook $inbox"));
    }

    [Fact]
    public async Task The_careful_acknowledge_themselves()
    {
        _engine.Get(Start);
        foreach (var key in new[] { "a", "b" }) await SendAsync(key);
        Assert.Equal(["a", "b"], Keys("Receive-MakiniWebhook $inbox -NoAcknowledge"));
        _engine.Get("Receive-MakiniWebhook $inbox -NoAcknowledge -MaxCount 1 | Confirm-MakiniWebhook");
        Assert.Equal(["b"], Keys("Receive-MakiniWebhook $inbox -NoAcknowledge | Where-Object { $_.Receipt.Attempts -ge 2 }"));
        _engine.Get("$again = Receive-MakiniWebhook $inbox; $again | Confirm-MakiniWebhook");
        Assert.Empty(_engine.Get("Receive-MakiniWebhook $inbox"));
    }

    [Fact]
    public async Task What_always_fails_is_left_aside_listed_and_dropped()
    {
        _engine.Get(Start);
        foreach (var key in new[] { "poison", "b" }) await SendAsync(key);
        const string Work = "Receive-MakiniWebhook $inbox -MaxAttempts 2 | ForEach-Object { if ($_.Key -eq 'poison') { throw 'no' }; $_ }";
        for (var i = 0; i < 2; i++) Assert.Equal("no", _engine.Run(Work).Error.Exception.Message);
        Assert.Equal(["b"], Keys(Work));
        for (var i = 0; i < 2; i++) Assert.Equal(["poison"], Keys("Get-MakiniWebhook $inbox -MinAttempts 2"));
        Assert.Empty(_engine.Get("Get-MakiniWebhook $inbox -MinAttempts 3; Get-MakiniWebhook $inbox | Remove-MakiniWebhook -WhatIf"));
        Assert.Equal(["poison"], Keys("Get-MakiniWebhookListener | Where-Object Url -eq $listener.Url | Get-MakiniWebhook"));
        _engine.Get("Get-MakiniWebhook $inbox -MinAttempts 2 | Remove-MakiniWebhook -Confirm:$false");
        Assert.Empty(_engine.Get("Get-MakiniWebhook $inbox; Receive-MakiniWebhook $inbox"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync("poison"));
        Assert.Empty(_engine.Get("Get-MakiniWebhook $inbox"));
    }

    [Fact]
    public async Task Waiting_gets_what_comes_later_and_ends_in_time_or_when_it_is_stopped()
    {
        _engine.Get(Start);
        Assert.Empty(_engine.Get("Receive-MakiniWebhook $inbox -Wait -TimeoutSec 1"));
        using var shell = _engine.Shell("Receive-MakiniWebhook $inbox -Wait -MaxCount 1");
        var running = shell.BeginInvoke();
        await SendAsync("late");
        Assert.Equal(["late"], KeysOf(Assert.Single(await Task.Factory.FromAsync(running, shell.EndInvoke))));
        using var endless = _engine.Shell("Receive-MakiniWebhook $inbox -Wait");
        var waiting = endless.BeginInvoke();
        await Task.Factory.FromAsync(endless.BeginStop(null, null), endless.EndStop);
        Assert.Throws<PipelineStoppedException>(() => endless.EndInvoke(waiting));
    }

    [Fact]
    public async Task A_second_command_goes_on_where_the_first_one_ends()
    {
        _engine.Get(Start);
        await SendAsync("a");
        using var first = _engine.Shell("Receive-MakiniWebhook $inbox -Wait -MaxCount 2");
        var firstRuns = first.BeginInvoke();
        using var other = new PowerShellEngine();
        other.Get("$global:inbox = $args[0]", Path.Combine(_folder, "inbox.db"));
        while (other.Get("Get-MakiniWebhook $inbox").Count > 0) await Task.Yield();
        var refused = other.Run("Receive-MakiniWebhook $inbox").Error;
        Assert.StartsWith("MakiniInboxUnavailable,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(other.Get("Receive-MakiniWebhook $inbox -Wait -TimeoutSec 1"));
        using var second = other.Shell("Receive-MakiniWebhook $inbox -Wait -MaxCount 1");
        var secondRuns = second.BeginInvoke();
        foreach (var key in new[] { "b", "c" }) await SendAsync(key);
        Assert.Equal(["a", "b"], (await Task.Factory.FromAsync(firstRuns, first.EndInvoke)).SelectMany(KeysOf));
        Assert.Equal(["c"], (await Task.Factory.FromAsync(secondRuns, second.EndInvoke)).SelectMany(KeysOf));
    }

    [Fact]
    public async Task A_time_that_is_over_ends_it_however_much_comes()
    {
        _engine.Get(Start);
        await SendAsync("0");
        var took = 0;
        _engine.Get(
            "$work = $args[0]; Receive-MakiniWebhook $inbox -Wait -TimeoutSec 5 -MaxCount 20 | ForEach-Object { $work.Invoke() }",
            (Action)(() =>
            {
                // The first one takes as long as the command may wait, and each brings another.
                if (took++ == 0) Task.Delay(TimeSpan.FromSeconds(5.2)).Wait();
                Task.Run(() => SendAsync($"{took}")).Wait();
            }));
        Assert.Equal(2, took);
        Assert.Equal(["2"], Keys("Receive-MakiniWebhook $inbox"));
    }

    [Fact]
    public async Task The_secret_may_be_in_a_vault()
    {
        var vault = new StandInVault();
        _engine.Get(
            """
            Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $args[0] -Name hook -Secret $secret
            $global:listener = Start-MakiniWebhookListener -Prefix http://127.0.0.1:$port/makini -Vault $args[0] -SecretName hook -InboxPath $inbox
            """,
            vault.Name);
        Assert.Equal(HttpStatusCode.OK, await SendAsync("a", path: "makini/"));
        var error = _engine.Run("Start-MakiniWebhookListener -Port 1 -Vault $args[0] -SecretName none -InboxPath $inbox", vault.Name).Error;
        Assert.StartsWith("MakiniSecretNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopping_and_removing_the_module_stop_it()
    {
        _engine.Get($"{Start}; Stop-MakiniWebhookListener");
        Assert.StartsWith("MakiniListenerUnavailable,", _engine.Run("Stop-MakiniWebhookListener").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        _engine.Get(Start);
        _engine.Get("$listener | Stop-MakiniWebhookListener -WhatIf; Remove-Module Makini");
        using var other = new TcpListener(IPAddress.Loopback, _port);
        other.Start();
    }

    [Theory]
    [InlineData("Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath /none/such/inbox.db", "MakiniInboxUnavailable")]
    [InlineData("Start-MakiniWebhookListener -Prefix ftp://x -Secret $secret -InboxPath $inbox", "MakiniListenerUnavailable")]
    [InlineData("Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $inbox -AllowedAddress 10.0.0.0/99", "ParameterArgumentTransformationError")]
    [InlineData("Start-MakiniWebhookListener -Port 0 -Secret $secret -InboxPath $inbox", "ParameterArgumentValidationError")]
    [InlineData("Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $inbox -RetentionDays 1", "ParameterArgumentValidationError")]
    [InlineData("Receive-MakiniWebhook -InboxPath /none/such/inbox.db", "MakiniInboxUnavailable")]
    [InlineData("Receive-MakiniWebhook $inbox", "MakiniInboxUnavailable")]
    [InlineData("Get-MakiniWebhook -InboxPath /none/such/inbox.db", "MakiniInboxUnavailable")]
    [InlineData("Get-MakiniWebhook $inbox", "MakiniInboxUnavailable")]
    public void What_cannot_be_is_an_error(string script, string id)
    {
        var result = _engine.Run(script);
        Assert.StartsWith($"{id},", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void WhatIf_starts_nothing() => Assert.Empty(_engine.Get($"{Start} -WhatIf; $listener"));

    [Fact]
    public async Task The_views_show_what_counts()
    {
        _engine.Get(Start);
        await SendAsync("a");
        var view = _engine.Show("$listener") + _engine.Show("Receive-MakiniWebhook $inbox");
        Assert.Matches(@"Url +Accepted Duplicates Refused InboxPath", view);
        Assert.Matches(@"Number Received +Event +Kind +Connection +Keys", view);
        Assert.DoesNotContain(Secret, view, StringComparison.Ordinal);
    }

    private IEnumerable<string> Keys(string script) => _engine.Get(script).SelectMany(KeysOf);

    private static IEnumerable<string> KeysOf(PSObject webhook) => (IEnumerable<string>)webhook.Properties["Key"].Value;

    private async Task<HttpStatusCode> SendAsync(string key, string? signature = null, string path = "")
    {
        var body = $$"""{"event":"assets.updated","body":["{{key}}"]}""";
        using var content = new StringContent(body);
        content.Headers.Add("X-Webhook-Signature", signature ?? Sign(body));
        using var answer = await _client.PostAsync(new Uri($"http://127.0.0.1:{_port}/{path}"), content);
        return answer.StatusCode;
    }

    private static string Sign(string body) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body)));
}
