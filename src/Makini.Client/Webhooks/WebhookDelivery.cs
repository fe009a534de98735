namespace Makini.Webhooks;

/// <summary>A delivery as it came: nothing of it is believed before its signature is checked.</summary>
public sealed class WebhookDelivery
{
    /// <summary>How many bytes a body may have unless said otherwise: 1 MB, some 25,000 keys.</summary>
    public const int DefaultMaxBodyBytes = 1024 * 1024;

    /// <summary>The names of the header that carries the signature, the documented one first.</summary>
    public static IReadOnlyList<string> SignatureHeaders { get; } = ["X-Webhook-Signature", "X-Makini-Signature"];

    /// <summary>The names of headers that carry the delivery's id; none is documented.</summary>
    public static IReadOnlyList<string> IdHeaders { get; } = ["X-Webhook-Id", "X-Makini-Webhook-Id", "X-Delivery-Id", "Webhook-Id"];

    /// <summary>The body's bytes as they came over the network.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The value of the signature's header; null where it is missing.</summary>
    public string? Signature { get; init; }

    /// <summary>The delivery's id, where a header has it.</summary>
    public string? Id { get; init; }

    /// <summary>Checks size and signature, then reads the body.</summary>
    /// <param name="secret">The secret that the Developer Portal shows, in UTF-8.</param>
    /// <param name="maxBodyBytes">How many bytes the body may have.</param>
    /// <returns>What it told.</returns>
    /// <exception cref="MakiniException">WebhookInvalid: too large, or no webhook. WebhookSignatureInvalid: it was not sent by
    /// whoever has the secret, or was changed on the way.</exception>
    public MakiniWebhook Open(byte[] secret, int maxBodyBytes = DefaultMaxBodyBytes)
    {
        if (Body.Length > maxBodyBytes) throw TooLarge(maxBodyBytes);
        if (Signature is not { Length: > 0 } signature) throw NotSigned("The delivery has no signature.");
        if (!WebhookSignature.IsValid(Body, signature, secret)) throw NotSigned("The signature is not that of this body and secret.");
        return WebhookReader.Read(Body, Id);
    }

    private static MakiniException NotSigned(string message) => new(ErrorIds.WebhookSignatureInvalid, message)
    {
        RecommendedAction = $"Answer 401 and keep nothing of it. If Makini did send it: is the secret the one on the Developer Portal's page of webhooks, the body raw and unchanged, and the header {SignatureHeaders[0]} passed on?",
    };

    private MakiniException TooLarge(int maxBodyBytes) =>
        new(ErrorIds.WebhookInvalid, FormattableString.Invariant($"The body has {Body.Length} bytes; {maxBodyBytes} are allowed."))
        {
            RecommendedAction = "Answer 413. -MaxBodyBytes allows more.",
        };
}
