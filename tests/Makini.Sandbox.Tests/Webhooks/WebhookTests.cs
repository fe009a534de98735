using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Makini.Sandbox.Tests.Server;
using Makini.Sandbox.Webhooks;
using Makini.Webhooks;

namespace Makini.Sandbox.Tests.Webhooks;

public sealed class WebhookTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>, IDisposable
{
    private readonly Receiver _receiver = new();

    public void Dispose()
    {
        fixture.Sandbox.SendWebhooks(null);
        _receiver.Dispose();
    }

    [Fact]
    public async Task Records_that_are_made_and_changed_are_told_with_their_keys()
    {
        fixture.Sandbox.SendWebhooks(new WebhookTarget(_receiver.Url, Receiver.Secret));
        var key = await KeyOfOneAsync("work-orders");
        await PutAsync($"api/eam/work-orders/{key}", new { title = "Pump" });
        var status = (await fixture.GetAsync("api/eam/statuses/work-orders")).GetProperty("data")[4].GetProperty("key").GetString();
        await PutAsync($"api/eam/work-orders/{key}/status", new { statusKey = status });
        using var refused = await fixture.Client.PutAsJsonAsync($"api/eam/work-orders/{key}/status", new { statusKey = "none such" });
        var product = (await fixture.GetAsync("api/erp/products?per_page=1")).GetProperty("data")[0].GetProperty("key").GetString();
        using var untold = await fixture.Client.PutAsJsonAsync($"api/erp/products/{product}", new { name = "other" });
        using var made = await fixture.Client.PostAsJsonAsync("api/eam/assets", new { name = "Pump" });
        var asset = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("key").GetString();
        await _receiver.ArrivedAsync(3);
        var changes = _receiver.Webhooks.Cast<MakiniEntityChange>().ToList();
        Assert.Equal(
            [("WorkOrder", "updated", key), ("WorkOrder", "updated", key), ("Asset", "inserted", asset)],
            changes.Select(change => (change.Entity, change.Change, (string?)Assert.Single(change.Key))));
        Assert.Equal(3, _receiver.Deliveries.Select(delivery => delivery.Id).Distinct().Count());
        Assert.Equal($$"""{"event":"assets.inserted","body":["{{asset}}"]}""", _receiver.Deliveries.Last().Text);
    }

    [Fact]
    public async Task Each_state_of_the_connection_is_told_once()
    {
        await using var sandbox = MakiniSandbox.Start(new SandboxOptions());
        sandbox.SendWebhooks(new WebhookTarget(_receiver.Url, Receiver.Secret));
        foreach (var status in new[] { "done", "inprogress", "error", "error", "fail", "fulldone" }) sandbox.SetSyncStatus(status);
        await _receiver.ArrivedAsync(4);
        Assert.Equal(
            [MakiniWebhookKind.StatusChanged, MakiniWebhookKind.SyncFailed, MakiniWebhookKind.ReauthorizationRequired, MakiniWebhookKind.SyncCompleted],
            _receiver.Webhooks.Select(webhook => webhook.Kind));
        Assert.All(_receiver.Webhooks, webhook => Assert.NotNull(webhook.ConnectionId));
        Assert.All(_receiver.Webhooks, webhook => Assert.NotNull(webhook.OccurredAt));
    }

    [Fact]
    public async Task Only_the_events_that_are_wanted_are_told()
    {
        await using var sandbox = MakiniSandbox.Start(new SandboxOptions());
        sandbox.SetSyncStatus("error");
        sandbox.SendWebhooks(new WebhookTarget(_receiver.Url, Receiver.Secret) { Events = ["sync.*"] });
        foreach (var status in new[] { "inprogress", "done" }) sandbox.SetSyncStatus(status);
        await _receiver.ArrivedAsync(1);
        Assert.Equal("sync.completed", Assert.Single(sandbox.Deliveries).Event);
        sandbox.SendWebhooks(null);
        sandbox.SetSyncStatus("error");
        Assert.Single(sandbox.Deliveries);
    }

    [Fact]
    public async Task What_fails_is_sent_again_with_the_same_id_while_others_pass_it()
    {
        using var failing = new Receiver(number => number < 2 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var pauses = new List<TimeSpan>();
        var events = new WebhookEvents(TimeProvider.System, (pause, _) =>
        {
            pauses.Add(pause);
            return pauses.Count == 1 ? release.Task : Task.CompletedTask;
        })
        { Target = new WebhookTarget(failing.Url, Receiver.Secret) };
        Change(events, "first");
        await failing.ArrivedAsync(1);
        release.SetResult();
        await failing.ArrivedAsync(2);
        await UntilAsync(() => events.Deliveries[0].State == DeliveryState.Delivered);
        Change(events, "second");
        await failing.ArrivedAsync(1);
        Assert.Equal([30, 60], pauses.Select(pause => (int)pause.TotalSeconds));
        Assert.Equal(["first", "first", "first", "second"], failing.Webhooks.Select(webhook => ((MakiniEntityChange)webhook).Key[0]));
        Assert.Single(failing.Deliveries.Take(3).Select(delivery => delivery.Id).Distinct());
        Assert.Equal((3, 200), (events.Deliveries[0].Attempts, events.Deliveries[0].StatusCode));
        await events.StopAsync();
    }

    [Fact]
    public async Task After_a_day_it_is_given_up()
    {
        var closed = new Uri("http://127.0.0.1:9/");
        var events = new WebhookEvents(TimeProvider.System, (_, _) => Task.CompletedTask) { Target = new WebhookTarget(closed, Receiver.Secret) };
        Change(events, "a");
        await UntilAsync(() => events.Deliveries[0].State == DeliveryState.GivenUp);
        Assert.Equal((12, null), (events.Deliveries[0].Attempts, events.Deliveries[0].StatusCode));
        await events.StopAsync();
    }

    [Theory]
    [InlineData(30, 11, 61_410)]
    [InlineData(86_400, 1, 86_400)]
    [InlineData(100_000, 0, 0)]
    public void The_pauses_grow_for_a_day(int first, int count, int total)
    {
        var pauses = WebhookPauses.From(TimeSpan.FromSeconds(first)).ToList();
        Assert.Equal((count, total), (pauses.Count, (int)pauses.Sum(pause => pause.TotalSeconds)));
    }

    [Theory]
    [InlineData(0, 0, 0, "1 2 3 4 5 6")]
    [InlineData(3, 0, 0, "1 2 4 5")]
    [InlineData(0, 2, 0, "1 2 2 3 4 4 5 6 6")]
    [InlineData(0, 0, 2, "1 3 2 5 4")]
    [InlineData(0, 0, 1, "2 1 4 3 6 5")]
    [InlineData(6, 3, 2, "1 3 3 2 5 4")]
    public void They_are_lost_doubled_and_reordered_by_count(int lost, int doubled, int delayed, string expected)
    {
        var order = new WebhookOrder(new WebhookTarget(_receiver.Url, []) { LosesEach = lost, DoublesEach = doubled, DelaysEach = delayed });
        var sent = Enumerable.Range(1, 6).SelectMany(number => order.Next(new WebhookMessage(number, "x", DateTimeOffset.MinValue, [])));
        Assert.Equal(expected, string.Join(' ', sent.Select(message => message.Describe().Number)));
    }

    [Fact]
    public async Task Stopping_sends_no_more_and_leaves_nothing_behind()
    {
        var sandbox = MakiniSandbox.Start(new SandboxOptions());
        sandbox.SendWebhooks(new WebhookTarget(new Uri("http://127.0.0.1:9/"), Receiver.Secret));
        sandbox.SetSyncStatus("error");
        await UntilAsync(() => sandbox.Deliveries[0].Attempts > 0);
        await sandbox.DisposeAsync();
        Assert.Equal((DeliveryState.Waiting, 1), (sandbox.Deliveries[0].State, sandbox.Deliveries[0].Attempts));
    }

    private static void Change(WebhookEvents events, string key) =>
        events.RecordChanged(Makini.Entities.EntityCatalogue.Find("Asset")!, key, isNew: false);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!isSo()) await Task.Delay(5, limit.Token);
    }

    private async Task<string> KeyOfOneAsync(string path) =>
        (await fixture.GetAsync($"api/eam/{path}?per_page=1")).GetProperty("data")[0].GetProperty("key").GetString()!;

    private async Task PutAsync(string path, object body)
    {
        using var response = await fixture.Client.PutAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
    }
}
