namespace Makini.Entities;

/// <summary>What an operation of the API does.</summary>
public enum EntityOperationKind
{
    /// <summary>GET work-orders</summary>
    List,

    /// <summary>GET work-orders/{key}</summary>
    Get,

    /// <summary>POST work-orders</summary>
    Create,

    /// <summary>PUT work-orders/{key}</summary>
    Update,

    /// <summary>PUT work-orders/{key}/status</summary>
    SetStatus,

    /// <summary>GET statuses/work-orders</summary>
    ListStatuses,

    /// <summary>GET work-orders/materials</summary>
    ListItems,

    /// <summary>GET work-orders/{key}/materials</summary>
    ListItemsOfRecord,

    /// <summary>POST work-orders/{key}/materials</summary>
    CreateItem,

    /// <summary>PUT work-orders/{key}/materials/{itemKey}</summary>
    UpdateItem,

    /// <summary>PUT materials/{key}/inventory</summary>
    Act,
}

/// <summary>One operation of the API, as the catalogue has it.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Entity">The entity it belongs to.</param>
/// <param name="Family">The one family whose path it is.</param>
/// <param name="Method">GET, POST or PUT.</param>
/// <param name="Path">From the root, with {key} and {itemKey} for keys: /api/eam/work-orders/{key}.</param>
/// <param name="ResultType">The record, or the record of each item, that its answer is read as.</param>
/// <param name="Fields">The fields of its body; none where it has no body.</param>
public sealed record EntityOperation(
    EntityOperationKind Kind,
    EntityType Entity,
    MakiniFamily Family,
    HttpMethod Method,
    string Path,
    Type ResultType,
    IReadOnlyList<EntityField> Fields)
{
    /// <summary>The list it is about; null where it is about none.</summary>
    public EntitySubResource? SubResource { get; init; }

    /// <summary>The action it is; null where it is none.</summary>
    public EntityAction? Action { get; init; }

    /// <summary>Its method and path.</summary>
    public override string ToString() => $"{Method} {Path}";
}
