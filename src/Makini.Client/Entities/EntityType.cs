using System.Reflection;

namespace Makini.Entities;

/// <summary>An entity of the unified API: where it is, what can be done with it, what its bodies take.</summary>
public sealed class EntityType
{
    /// <summary>An entity of the name of its record.</summary>
    internal EntityType(Type recordType, string path, MakiniFamily families)
    {
        Name = recordType.Name;
        Path = path;
        Families = families;
        CreateFamilies = families;
        UpdateFamilies = families;
        RecordType = recordType;
    }

    /// <summary>Its name, singular: WorkOrder.</summary>
    public string Name { get; }

    /// <summary>The families that have it.</summary>
    public MakiniFamily Families { get; }

    /// <summary>Its path below /api/{family}/: work-orders.</summary>
    public string Path { get; }

    /// <summary>A record of it can be created in some family.</summary>
    public bool CanCreate => Create is not null;

    /// <summary>A record of it can be changed in some family.</summary>
    public bool CanUpdate => Update is not null;

    /// <summary>A record's status can be set by itself.</summary>
    public bool CanSetStatus => StatusField is not null;

    /// <summary>The names of what a record has, as properties.</summary>
    public IReadOnlyList<string> Fields =>
    [
        nameof(MakiniEntity.Key),
        .. RecordType.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(p => p.Name),
        nameof(MakiniEntity.CreatedAt),
        nameof(MakiniEntity.UpdatedAt),
        nameof(MakiniEntity.DeletedAt),
    ];

    /// <summary>The fields of the body that creates a record; null where none can be created.</summary>
    public IReadOnlyList<EntityField>? Create { get; init; }

    /// <summary>The fields of the body that changes a record; null where none can be changed.</summary>
    public IReadOnlyList<EntityField>? Update { get; init; }

    /// <summary>The families where a record can be created, if at all.</summary>
    public MakiniFamily CreateFamilies { get; init; }

    /// <summary>The families where a record can be changed, if at all.</summary>
    public MakiniFamily UpdateFamilies { get; init; }

    /// <summary>The families that list its statuses.</summary>
    public MakiniFamily StatusFamilies { get; init; }

    /// <summary>The one field that sets the status alone: status or statusKey; null where that cannot be done.</summary>
    public string? StatusField { get; init; }

    /// <summary>The lists that belong to it.</summary>
    public IReadOnlyList<EntitySubResource> SubResources { get; init; } = [];

    /// <summary>What can be done to one record besides.</summary>
    public IReadOnlyList<EntityAction> Actions { get; init; } = [];

    /// <summary>Its list takes a page size.</summary>
    public bool HasPageSize { get; init; } = true;

    /// <summary>The record that it is read as.</summary>
    public Type RecordType { get; }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
