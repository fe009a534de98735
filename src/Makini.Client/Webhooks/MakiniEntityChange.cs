namespace Makini.Webhooks;

/// <summary>Records were made or changed. The keys only are told; the records can be read by them.</summary>
public sealed class MakiniEntityChange : MakiniWebhook
{
    /// <summary>The entity: Asset; null for one that this version does not know.</summary>
    public string? Entity { get; init; }

    /// <summary>What was done to the records, as the service calls it: inserted or updated.</summary>
    public string? Change { get; init; }

    /// <summary>The keys of the records, ready for Get-MakiniEntity.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];
}
