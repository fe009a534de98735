namespace Makini.Entities;

/// <summary>Anything the unified API tells of. All of it may be missing: what a system does not know, it leaves out.</summary>
public abstract class MakiniRecord
{
    /// <summary>
    /// What the answer holds besides, by its own names: custom fields, and values that do not fit their property. Text,
    /// bool, long, decimal, lists and dictionaries of these, or null.
    /// </summary>
    public IReadOnlyDictionary<string, object?> AdditionalProperties { get; internal set; } = NoProperties;

    private static IReadOnlyDictionary<string, object?> NoProperties { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
