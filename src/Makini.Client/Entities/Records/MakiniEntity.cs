namespace Makini.Entities;

/// <summary>A record of an entity, or an item of one of its lists.</summary>
public abstract class MakiniEntity : MakiniRecord, IEntityOrigin
{
    private EntityOrigin _origin;

    /// <summary>Its key in Makini: opaque, and another one in each connection.</summary>
    public string? Key { get; init; }

    /// <summary>Its number in the connected system, where the answer tells.</summary>
    public string? IdValue { get; init; }

    /// <summary>Its name for people, where the answer tells.</summary>
    public string? DisplayValue { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it was deleted; null while it is not.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The key of the record in whose list it is, whether or not it names it itself.</summary>
    internal string? OwnerKey => _origin.OwnerKey;

    string IEntityOrigin.ConnectionName => _origin.ConnectionName ?? "";

    MakiniFamily IEntityOrigin.Family => _origin.Family;

    /// <summary>What it is, and its key: WorkOrder 03db0000ef62.</summary>
    public override string ToString() => Key is null ? GetType().Name : $"{GetType().Name} {Key}";

    /// <summary>Says where it came from; once, by whoever read it.</summary>
    internal void SetOrigin(EntityOrigin origin) => _origin = origin;
}
