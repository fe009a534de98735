namespace Makini.Entities;

/// <summary>
/// All entities of the unified API: the one place that knows them. Cmdlets, completion, the sandbox and the documentation
/// are derived from it; a new entity is one line in its area's list, and its record.
/// </summary>
public static class EntityCatalogue
{
    /// <summary>All entities, by name.</summary>
    public static IReadOnlyList<EntityType> All { get; } =
    [
        .. new[]
        {
            AssetEntities.Types, FinanceEntities.Types, InventoryEntities.Types, MaintenanceEntities.Types, OrganizationEntities.Types,
            PurchasingEntities.Types, SalesEntities.Types,
        }
        .SelectMany(area => area)
        .OrderBy(entity => entity.Name, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, EntityType> ByName = All.ToDictionary(e => e.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<Type, EntityType> ByRecord = All.ToDictionary(e => e.RecordType);

    /// <summary>All operations on entities that the API has, each family's by itself.</summary>
    public static IEnumerable<EntityOperation> Operations => All.SelectMany(EntityOperations.Of);

    /// <summary>The entity of a name; letter case does not matter.</summary>
    /// <param name="name">WorkOrder.</param>
    /// <returns>Null if there is none.</returns>
    public static EntityType? Find(string name) => ByName.TryGetValue(name, out var entity) ? entity : null;

    /// <summary>The entity whose records are of a type.</summary>
    /// <param name="recordType">A record of <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">It is the record of no entity.</exception>
    public static EntityType Of(Type recordType) => ByRecord.TryGetValue(recordType, out var entity)
        ? entity
        : throw new ArgumentException($"{recordType.Name} is the record of no entity.", nameof(recordType));
}
