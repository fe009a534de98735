using System.Text;
using Makini.Webhooks;

namespace Makini.Client.Tests.Webhooks;

public sealed class WebhookDeliveryTests
{
    private static readonly byte[] Secret = "whsec-1"u8.ToArray();

    [Fact]
    public void A_change_of_records_tells_entity_and_keys()
    {
        var webhook = Assert.IsType<MakiniEntityChange>(Open("""{"event":"work-orders.inserted","body":["a","b"]}""", "d-1"));
        Assert.Equal(MakiniWebhookKind.EntityChanged, webhook.Kind);
        Assert.Equal(("WorkOrder", "inserted", "d-1"), (webhook.Entity, webhook.Change, webhook.DeliveryId));
        Assert.Equal(["a", "b"], webhook.Key);
        Assert.Equal("work-orders.inserted", $"{webhook}");
    }

    [Theory]
    [InlineData("assets.updated", "Asset")]
    [InlineData("purchase_orders.updated", "PurchaseOrder")]
    [InlineData("purchase orders.updated", "PurchaseOrder")]
    [InlineData("PurchaseOrder.updated", "PurchaseOrder")]
    [InlineData("Sites.inserted", "Site")]
    [InlineData("spaceships.updated", null)]
    public void An_entity_is_known_however_it_is_written(string name, string? entity) =>
        Assert.Equal(entity, Assert.IsType<MakiniEntityChange>(Open($$"""{"event":"{{name}}","body":[]}""")).Entity);

    [Fact]
    public void Keys_may_be_numbers_or_records() =>
        Assert.Equal(["7", "k", "i"], Assert.IsType<MakiniEntityChange>(Open("""{"event":"assets.updated","body":[7,{"key":"k"},{"id":"i"},null]}""")).Key);

    [Theory]
    [InlineData("""{"event":"authentication_required"}""", MakiniWebhookKind.ReauthorizationRequired)]
    [InlineData("""{"type":"connection.reauthorization"}""", MakiniWebhookKind.ReauthorizationRequired)]
    [InlineData("""{"event":"token_authentication_required"}""", MakiniWebhookKind.ReauthorizationRequired)]
    [InlineData("""{"event":"connection.status_changed","status":"authentication required"}""", MakiniWebhookKind.ReauthorizationRequired)]
    [InlineData("""{"event":"sync.failed","details":{"sync_status":"fail"}}""", MakiniWebhookKind.ReauthorizationRequired)]
    [InlineData("""{"event":"authentication.succeeded"}""", MakiniWebhookKind.StatusChanged)]
    [InlineData("""{"event":"connection.reauthorized"}""", MakiniWebhookKind.StatusChanged)]
    [InlineData("""{"event":"sync_completed","details":{"status":"failed"}}""", MakiniWebhookKind.SyncFailed)]
    [InlineData("""{"event":"sync_completed","data":{"result":"success"}}""", MakiniWebhookKind.SyncCompleted)]
    [InlineData("""{"event":"status_change","status":"synchronizing"}""", MakiniWebhookKind.StatusChanged)]
    [InlineData("""{"event":"sync.completed"}""", MakiniWebhookKind.SyncCompleted)]
    [InlineData("""{"event":"sync","status":"done"}""", MakiniWebhookKind.SyncCompleted)]
    [InlineData("""{"event":"sync.failed"}""", MakiniWebhookKind.SyncFailed)]
    [InlineData("""{"event":"sync_completion","status":"error"}""", MakiniWebhookKind.SyncFailed)]
    [InlineData("""{"event":"sync.started"}""", MakiniWebhookKind.Unknown)]
    [InlineData("""{"event_type":"status_change","status":"offline"}""", MakiniWebhookKind.StatusChanged)]
    [InlineData("""{"event":"system_error"}""", MakiniWebhookKind.SystemError)]
    [InlineData("""{"event":"something.else"}""", MakiniWebhookKind.Unknown)]
    public void Events_of_a_connection_are_told_apart_by_their_words(string body, MakiniWebhookKind kind) => Assert.Equal(kind, Open(body).Kind);

    [Theory]
    [InlineData("""{"event":"x","connection_id":12,"timestamp":1772323200}""")]
    [InlineData("""{"event":"x","connection":{"id":"12"},"created_at":"2026-03-01T00:00:00Z"}""")]
    [InlineData("""{"event":"x","integrationId":"12","occurredAt":"1772323200000"}""")]
    [InlineData("""{"event":"x","details":{"connection_id":"12"},"timestamp":"2026-03-01T00:00:00Z"}""")]
    public void Connection_and_time_are_found_under_many_names(string body)
    {
        var webhook = Open(body);
        Assert.Equal("12", webhook.ConnectionId);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), webhook.OccurredAt);
    }

    [Fact]
    public void An_unknown_event_comes_out_as_it_is()
    {
        var webhook = Open("""{"event":"new.thing","id":"w1","deep":{"list":[1,"a",null]}}""");
        Assert.Equal("w1", webhook.DeliveryId);
        var deep = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(webhook.Details["deep"]);
        Assert.Equal([1L, "a", null], Assert.IsAssignableFrom<IEnumerable<object?>>(deep["list"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"event":""}""")]
    [InlineData("""{"event":"x" """)]
    public void A_signed_body_that_is_no_webhook_is_an_error(string body) =>
        Assert.Equal(ErrorIds.WebhookInvalid, Assert.Throws<MakiniException>(() => Open(body)).ErrorId);

    [Fact]
    public void The_size_is_checked_first()
    {
        var delivery = new WebhookDelivery { Body = new byte[11], Signature = "x" };
        var error = Assert.Throws<MakiniException>(() => delivery.Open(Secret, maxBodyBytes: 10));
        Assert.Equal(ErrorIds.WebhookInvalid, error.ErrorId);
        Assert.Contains("413", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    public void Without_its_signature_nothing_is_read(string? signature)
    {
        var delivery = new WebhookDelivery { Body = """{"event":"x"}"""u8.ToArray(), Signature = signature };
        var error = Assert.Throws<MakiniException>(() => delivery.Open(Secret));
        Assert.Equal(ErrorIds.WebhookSignatureInvalid, error.ErrorId);
    }

    private static MakiniWebhook Open(string body, string? id = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return new WebhookDelivery { Body = bytes, Signature = WebhookSignature.Compute(bytes, Secret), Id = id }.Open(Secret);
    }
}
