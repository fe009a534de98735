namespace Makini.Webhooks;

/// <summary>What a <see cref="WebhookListener"/> works with.</summary>
public sealed record WebhookListenerOptions
{
    /// <summary>Where to listen: http://127.0.0.1:8080/makini/. TLS is whoever's stands in front, or http.sys's for https.</summary>
    public required string Prefix { get; init; }

    /// <summary>The secret that the Developer Portal shows, in UTF-8.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>The inbox's file.</summary>
    public required string InboxPath { get; init; }

    /// <summary>How many bytes a body may have.</summary>
    public int MaxBodyBytes { get; init; } = WebhookDelivery.DefaultMaxBodyBytes;

    /// <summary>Who may call: addresses, or ranges such as 10.0.0.0/8. Empty for all.</summary>
    public IReadOnlyList<AddressRange> AllowedAddresses { get; init; } = [];

    /// <summary>How long a delivery may take, from its head to its answer. Makini waits 10 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long what was acknowledged is remembered, so that a delivery that comes once more is known. Makini repeats for a day.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
