using System.Text.Json.Nodes;

namespace Makini.Sandbox.Entities;

/// <summary>Records of one kind, as the JSON that is sent, in the order they were made.</summary>
internal sealed class PlantTable
{
    private readonly List<JsonObject> _records = [];
    private readonly Dictionary<string, JsonObject> _byKey = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyList<JsonObject> Records => _records;

    /// <summary>The record of a key, or null.</summary>
    public JsonObject? Find(string key) => _byKey.TryGetValue(key, out var record) ? record : null;

    /// <summary>Adds a record, which has a key.</summary>
    public void Add(JsonObject record)
    {
        _records.Add(record);
        _byKey.Add(record.Text("key")!, record);
    }
}
