namespace Makini.Sandbox.Webhooks;

/// <summary>Where a sandbox sends its webhooks, and what goes wrong with them.</summary>
/// <param name="Uri">The receiver's address.</param>
/// <param name="Secret">The secret that they are signed with, in UTF-8.</param>
internal sealed record WebhookTarget(Uri Uri, byte[] Secret)
{
    /// <summary>Which events it wants: names with wildcards.</summary>
    public IReadOnlyList<string> Events { get; init; } = ["*"];

    /// <summary>How long after a failure a webhook is sent again; each further pause is twice as long.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Each n-th is lost; 0 for none.</summary>
    public int LosesEach { get; init; }

    /// <summary>Each n-th is sent twice; 0 for none.</summary>
    public int DoublesEach { get; init; }

    /// <summary>Each n-th is sent behind the next one; 0 for none.</summary>
    public int DelaysEach { get; init; }

    /// <summary>Whether it wants an event.</summary>
    public bool Wants(string name) => Events.Any(pattern => new Wildcard(pattern).IsMatch(name));
}
