namespace Makini.Entities;

/// <summary>A list that belongs to an entity: the materials of a work order.</summary>
/// <param name="Name">What it is called here: Materials.</param>
/// <param name="Path">What stands behind the entity's path, or behind a record's key.</param>
/// <param name="ItemType">The record that an item is read as.</param>
public sealed record EntitySubResource(string Name, string Path, Type ItemType)
{
    /// <summary>Whether each record has such a list: GET work-orders/{key}/materials.</summary>
    public bool IsOfRecord { get; init; } = true;

    /// <summary>Whether there is a list for all records together: GET work-orders/materials.</summary>
    public bool IsOfEntity { get; init; }

    /// <summary>The fields of the body that adds an item; null where none can be added.</summary>
    public IReadOnlyList<EntityField>? Create { get; init; }

    /// <summary>The fields of the body that changes an item; null where none can be changed.</summary>
    public IReadOnlyList<EntityField>? Update { get; init; }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
