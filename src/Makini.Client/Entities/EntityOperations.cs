using static Makini.Entities.EntityOperationKind;

namespace Makini.Entities;

/// <summary>Spells out an entry of the catalogue: each thing that can be done, in each family.</summary>
internal static class EntityOperations
{
    private const string Key = "{key}";
    private const string ItemKey = "{itemKey}";
    private static readonly MakiniFamily[] Families = [MakiniFamily.Eam, MakiniFamily.Erp, MakiniFamily.Wms];

    public static IEnumerable<EntityOperation> Of(EntityType entity) =>
        from family in Families
        where entity.Families.HasFlag(family)
        from operation in OfFamily(new EntityPaths(entity, family))
        select operation;

    private static IEnumerable<EntityOperation> OfFamily(EntityPaths paths) =>
    [
        .. OfRecords(paths),
        .. OfStatuses(paths),
        .. paths.Entity.SubResources.SelectMany(sub => OfSubResource(paths, sub)),
        .. paths.Entity.Actions.Select(action =>
            Make(Act, paths, action.Method, paths.Action(Key, action), action.Fields) with { Action = action }),
    ];

    private static IEnumerable<EntityOperation> OfRecords(EntityPaths paths)
    {
        var (entity, family) = (paths.Entity, paths.Family);
        yield return Make(List, paths, HttpMethod.Get, paths.List, []);
        yield return Make(Get, paths, HttpMethod.Get, paths.Record(Key), []);
        if (entity.Create is { } create && entity.CreateFamilies.HasFlag(family))
            yield return Make(Create, paths, HttpMethod.Post, paths.List, create);
        if (entity.Update is { } update && entity.UpdateFamilies.HasFlag(family))
            yield return Make(Update, paths, HttpMethod.Put, paths.Record(Key), update);
    }

    private static IEnumerable<EntityOperation> OfStatuses(EntityPaths paths)
    {
        var entity = paths.Entity;
        if (entity.StatusFamilies.HasFlag(paths.Family))
            yield return Make(ListStatuses, paths, HttpMethod.Get, paths.Statuses, []) with { ResultType = typeof(Status) };
        if (entity.StatusField is { } field)
            yield return Make(SetStatus, paths, HttpMethod.Put, paths.Status(Key), [new(field, EntityFieldKind.Text)]);
    }

    private static IEnumerable<EntityOperation> OfSubResource(EntityPaths paths, EntitySubResource sub)
    {
        if (sub.IsOfEntity) yield return Make(ListItems, paths, HttpMethod.Get, paths.Items(sub), [], sub);
        if (sub.IsOfRecord) yield return Make(ListItemsOfRecord, paths, HttpMethod.Get, paths.Items(sub, Key), [], sub);
        if (sub.Create is { } create) yield return Make(CreateItem, paths, HttpMethod.Post, paths.Items(sub, Key), create, sub);
        if (sub.Update is { } update) yield return Make(UpdateItem, paths, HttpMethod.Put, paths.Item(sub, Key, ItemKey), update, sub);
    }

    private static EntityOperation Make(
        EntityOperationKind kind,
        EntityPaths paths,
        HttpMethod method,
        string path,
        IReadOnlyList<EntityField> fields,
        EntitySubResource? sub = null) =>
        new(kind, paths.Entity, paths.Family, method, path, sub?.ItemType ?? paths.Entity.RecordType, fields) { SubResource = sub };
}
