namespace Makini.Entities;

/// <summary>The paths of an entity in one family. Keys come as they are to stand in a path: escaped, or as {key}.</summary>
internal sealed record EntityPaths(EntityType Entity, MakiniFamily Family)
{
    /// <summary>/api/eam/work-orders</summary>
    public string List => $"{Root}/{Entity.Path}";

    /// <summary>/api/eam/statuses/work-orders</summary>
    public string Statuses => $"{Root}/statuses/{Entity.Path}";

    private string Root => Family switch
    {
        MakiniFamily.Eam => "/api/eam",
        MakiniFamily.Erp => "/api/erp",
        MakiniFamily.Wms => "/api/wms",
        _ => throw new InvalidOperationException($"{Family} is no single family."),
    };

    /// <summary>/api/eam/work-orders/{key}</summary>
    public string Record(string key) => $"{List}/{key}";

    /// <summary>/api/eam/work-orders/{key}/status</summary>
    public string Status(string key) => $"{Record(key)}/status";

    /// <summary>/api/erp/materials/{key}/inventory</summary>
    public string Action(string key, EntityAction action) => $"{Record(key)}/{action.Path}";

    /// <summary>/api/eam/work-orders/{key}/materials, or without the key the list for all records</summary>
    public string Items(EntitySubResource sub, string? key = null) => $"{(key is null ? List : Record(key))}/{sub.Path}";

    /// <summary>/api/eam/work-orders/{key}/materials/{itemKey}</summary>
    public string Item(EntitySubResource sub, string key, string itemKey) => $"{Items(sub, key)}/{itemKey}";
}
