namespace Makini.Entities;

/// <summary>Something done to one record by a path of its own: PUT materials/{key}/inventory.</summary>
/// <param name="Name">What it is called here: Inventory.</param>
/// <param name="Method">POST or PUT.</param>
/// <param name="Path">What stands behind the record's key.</param>
/// <param name="Fields">The fields of its body; none where it has no body.</param>
public sealed record EntityAction(string Name, HttpMethod Method, string Path, IReadOnlyList<EntityField> Fields)
{
    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
