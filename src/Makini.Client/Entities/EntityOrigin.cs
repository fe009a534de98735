namespace Makini.Entities;

/// <summary>The connection and the family of a record.</summary>
internal readonly record struct EntityOrigin(string? ConnectionName, MakiniFamily Family)
{
    /// <summary>The key of the record in whose list it is; null where it is in no such list.</summary>
    public string? OwnerKey { get; init; }
}
