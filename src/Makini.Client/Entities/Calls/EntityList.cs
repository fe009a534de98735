using Makini.Filtering;

namespace Makini.Entities;

/// <summary>A list of records that is wanted: of an entity, of what belongs to one, or of its statuses.</summary>
/// <param name="Type">The entity.</param>
internal sealed record EntityList(EntityType Type)
{
    /// <summary>The family whose path is used; none for the connection's, or the first that has it.</summary>
    public MakiniFamily Family { get; init; }

    /// <summary>The list that belongs to the entity; null for its records themselves.</summary>
    public EntitySubResource? SubResource { get; init; }

    /// <summary>The record that the list belongs to; null for the list of all records together.</summary>
    public string? Key { get; init; }

    /// <summary>The entity's statuses instead.</summary>
    public bool IsOfStatuses { get; init; }

    /// <summary>Which records; null for all.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary>The order: fields, each with desc behind it where wanted.</summary>
    public IReadOnlyList<string> OrderBy { get; init; } = [];

    /// <summary>How many records the service is to send at once; null for as many as are handy.</summary>
    public int? PageSize { get; init; }

    /// <summary>How many records to leave out at the beginning.</summary>
    public ulong Skip { get; init; }

    /// <summary>How many records are wanted; null for all.</summary>
    public ulong? First { get; init; }

    /// <summary>The record that each item is read as.</summary>
    public Type RecordType => IsOfStatuses ? typeof(Status) : SubResource?.ItemType ?? Type.RecordType;

    /// <summary>The list takes a page size.</summary>
    public bool HasPageSize => !IsOfStatuses && SubResource is null && Type.HasPageSize;
}
