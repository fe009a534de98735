using System.Net;
using Makini.Client.Tests.Server;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Sandboxes;

/// <summary>From a change in the plant through the listener's inbox into the pipeline.</summary>
[Collection(AloneCollection.Name)]
public sealed class SandboxWebhookTests : IDisposable
{
    private const string Receive = "Receive-MakiniWebhook $inbox -Wait -TimeoutSec 30";
    private readonly PowerShellEngine _engine = new();

    public SandboxWebhookTests()
    {
        var inbox = Path.Combine(TestFolder.Create("makini-sandbox-"), "inbox.db");
        _engine.Get(
            """
            $global:port, $global:secret, $global:inbox = $args
            $global:sandbox = Start-MakiniSandbox
            Connect-Makini -Sandbox | Out-Null
            Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $inbox | Out-Null
            $global:target = @{ WebhookUri = "http://127.0.0.1:$port/"; WebhookSecret = $secret; WebhookRetryDelay = 0.01 }
            $global:orders = Get-MakiniWorkOrder -First 4
            """,
            FreePort.Find(), new NetworkCredential("", "whsec-4711").SecurePassword, inbox);
    }

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_changed_work_order_comes_out_of_the_pipeline()
    {
        _engine.Get("Set-MakiniSandbox @target; $orders[0] | Set-MakiniWorkOrder -Title 'Pump 7'");
        dynamic order = _engine.One($"{Receive} -MaxCount 1 | Get-MakiniWorkOrder");
        Assert.Equal("Pump 7", (string)order.Title);
        Assert.Equal((string)_engine.One("$orders[0].Key"), (string)order.Key);
    }

    [Fact]
    public void The_state_of_the_connection_comes_as_an_event()
    {
        _engine.Get("$sandbox | Set-MakiniSandbox @target -WebhookEvent connection.*; Set-MakiniSandbox -SyncStatus error; Set-MakiniSandbox -SyncStatus fail");
        dynamic webhook = _engine.One($"{Receive} -MaxCount 1");
        Assert.Equal("ReauthorizationRequired", webhook.Kind.ToString());
    }

    [Fact]
    public void What_is_sent_twice_comes_once_and_what_is_late_comes_late()
    {
        _engine.Get("Set-MakiniSandbox @target -WebhookDuplicate 2 -WebhookReorder 3 -WebhookLoss 1000");
        _engine.Get("$orders | Set-MakiniWorkOrder -Title 'x'");
        var keys = _engine.Get($"{Receive} -MaxCount 4 | ForEach-Object Key").Select(key => key.ToString());
        Assert.Equal(_engine.Get("0, 1, 3, 2 | ForEach-Object { $orders[$_].Key }").Select(key => key.ToString()), keys);
        Assert.Empty(_engine.Get("Receive-MakiniWebhook $inbox"));
    }

    [Fact]
    public void What_the_listener_missed_comes_when_it_is_back()
    {
        _engine.Get("Stop-MakiniWebhookListener; Set-MakiniSandbox @target; $orders[0] | Set-MakiniWorkOrder -Title 'x'");
        _engine.Get("while (-not (Get-MakiniSandbox -Delivery).Attempts) { [Threading.Thread]::Sleep(5) }");
        _engine.Get("Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $inbox");
        Assert.Single(_engine.Get($"{Receive} -MaxCount 1"));
        Assert.Matches(@"Number At +Event +State +Attempts Status +Body", _engine.Show("$sandbox | Get-MakiniSandbox -Delivery"));
    }

    [Fact]
    public void Nothing_is_sent_where_nothing_should_be()
    {
        _engine.Get("Set-MakiniSandbox @target -WhatIf; Set-MakiniSandbox -SyncStatus error; Set-MakiniSandbox @target; Set-MakiniSandbox -NoWebhook; Set-MakiniSandbox -SyncStatus done");
        Assert.Empty(_engine.Get("Get-MakiniSandbox -Delivery; $sandbox.WebhookUri | Where-Object { $_ }"));
        var error = _engine.Run("Set-MakiniSandbox -WebhookUri http://127.0.0.1:1/ -WebhookSecret 'plain'").Error;
        Assert.StartsWith("ParameterArgumentTransformationError,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain("plain'", error.ToString(), StringComparison.Ordinal);
    }
}
