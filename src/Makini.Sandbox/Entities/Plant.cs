using System.Text.Json.Nodes;
using Makini.Entities;
using Makini.Sandbox.Data;

namespace Makini.Sandbox.Entities;

/// <summary>
/// A plant: the records of all entities, generated from a seed when they are first asked for, and what callers made of them since. All
/// access goes through one lock.
/// </summary>
internal sealed class Plant
{
    private readonly Dictionary<string, PlantTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly PlantKeys _keys;
    private readonly PlantSizes _sizes;
    private readonly RecordGenerator _generator;
    private readonly PlantOrders _orders;
    private readonly TimeProvider _time;
    private int _made;

    public Plant(SandboxOptions options)
    {
        _keys = new PlantKeys(options.Seed);
        _sizes = new PlantSizes(options.Scale);
        _generator = new RecordGenerator(_keys, _sizes, new SeededRandom((ulong)options.Seed).Fork("plant"));
        _orders = new PlantOrders(_keys, _sizes, _generator);
        _time = options.TimeProvider;
    }

    /// <summary>Held by whoever reads or changes records.</summary>
    public object Gate { get; } = new();

    /// <summary>The records of an entity.</summary>
    public PlantTable Table(EntityType entity) => Table(entity.Name, () => Enumerable.Range(0, _sizes.Of(entity.Name)).Select(i => Make(entity, i)));

    /// <summary>The statuses of an entity's records.</summary>
    public PlantTable Statuses(EntityType entity) => Table("Status/" + entity.Name, () => PlantStatuses.Of(_keys, entity));

    /// <summary>The items of a list that belongs to one record, or to all records together.</summary>
    public PlantTable Items(EntityType entity, EntitySubResource sub, string? key) => Table($"{entity.Name}/{key}/{sub.Path}", () =>
    {
        var number = key is null ? 0 : Table(entity).PlaceOf(key) ?? 0;

        // What a caller made has no items but those that callers give it.
        var count = number < _sizes.Of(entity.Name) ? PlantItems.Usual(number) : 0;
        var items = Enumerable.Range(0, count).Select(i => _generator.Make(sub.ItemType, entity.Name, _keys.OfPart($"{entity.Name}/{key}/{sub.Path}", i), number + i)).ToList();
        if (key is not null) foreach (var item in items) PlantItems.Own(item, entity, Table(entity).Find(key)!);
        return items;
    });

    /// <summary>All items of all records together.</summary>
    public IReadOnlyList<JsonObject> AllItems(EntityType entity, EntitySubResource sub) => sub.IsOfRecord
        ? [.. Table(entity).Records.SelectMany(record => Items(entity, sub, record.Text("key")).Records)]
        : Items(entity, sub, key: null).Records;

    /// <summary>Adds an item that a caller makes to a list of a record.</summary>
    public JsonObject AddItem(EntityType entity, EntitySubResource sub, JsonObject owner, JsonObject fields)
    {
        var items = Items(entity, sub, owner.Text("key"));
        var item = Add(items, $"{entity.Name}/{sub.Path}", fields);
        PlantItems.Own(item, entity, owner);
        if (entity.Name == "WorkOrder") owner["materialCount"] = items.Records.Count;
        return item;
    }

    /// <summary>Adds a record that a caller makes.</summary>
    public JsonObject Add(PlantTable table, string entity, JsonObject fields)
    {
        var number = 1_000_000 + _made++;
        var record = new JsonObject { ["key"] = EntityCatalogue.Find(entity) is null ? _keys.OfPart(entity, number) : _keys.Of(entity, number) };
        Copy(fields, record);
        record["createdAt"] = Now();
        record["updatedAt"] = Now();
        table.Add(record);
        return record;
    }

    /// <summary>Changes a record: what is given, and nothing else.</summary>
    public void Change(JsonObject record, JsonObject fields)
    {
        Copy(fields, record);
        record["updatedAt"] = Now();
    }

    /// <summary>Keeps the bytes of a file.</summary>
    public void StoreFile(string key, byte[] content) => _files[key] = content;

    /// <summary>The bytes of a file: those that were stored, or a few made up for a document that was generated.</summary>
    public byte[] ReadFile(string key) => _files.TryGetValue(key, out var content) ? content : System.Text.Encoding.UTF8.GetBytes($"Document {key}\n");

    private JsonObject Make(EntityType entity, int number)
    {
        if (entity.Name == "PurchaseOrderLineItem") return _orders.MakeLine(number);
        var record = entity.Name == "PurchaseOrder" ? _orders.MakeOrder(number) : _generator.Make(entity.RecordType, entity.Name, _keys.Of(entity.Name, number), number);
        if (entity.Name == "Invoice") ChooseSide(record, number);
        if (entity.Name is "Invoice" or "Receipt" or "Receiving") Follow(record, "poKey", "PurchaseOrder", "vendorKey");
        if (entity.Name == "Invoice") Follow(record, "salesOrderKey", "SalesOrder", "customerKey");
        if (entity.Name == "WorkOrder") record["materialCount"] = PlantItems.Usual(number);
        RecordSense.Apply(record, number, RecordGenerator.Now);
        return Customize(entity.Name, number, record);
    }

    /// <summary>An invoice comes from a vendor or goes to a customer.</summary>
    private static void ChooseSide(JsonObject invoice, int number)
    {
        foreach (var field in number % 2 == 0 ? new[] { "customerKey", "salesOrderKey" } : ["vendorKey", "poKey"]) invoice[field] = null;
    }

    /// <summary>What follows an order is about whom the order is about.</summary>
    private void Follow(JsonObject record, string field, string entity, string whom)
    {
        if (record.Text(field) is { } key && record.ContainsKey(whom)) record[whom] = Table(EntityCatalogue.Find(entity)!).Find(key)?.Text(whom);
    }

    private static void Copy(JsonObject from, JsonObject to)
    {
        foreach (var field in from) to[field.Key] = field.Value?.DeepClone();
    }

    /// <summary>Work orders and assets have fields that the customer added.</summary>
    private static JsonObject Customize(string entity, int number, JsonObject record)
    {
        if (entity is "WorkOrder" or "Asset") record["customColour"] = number % 2 == 0 ? "red" : "blue";
        if (entity == "Asset") record["customRunningHours"] = number * 100;
        return record;
    }

    private PlantTable Table(string name, Func<IEnumerable<JsonObject>> make)
    {
        if (_tables.TryGetValue(name, out var known)) return known;
        var table = new PlantTable();
        foreach (var record in make()) table.Add(record);
        _tables.Add(name, table);
        return table;
    }

    private string Now() => _time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
