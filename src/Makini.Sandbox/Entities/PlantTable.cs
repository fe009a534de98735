using System.Text.Json.Nodes;

namespace Makini.Sandbox.Entities;

/// <summary>Records of one kind, as the JSON that is sent, in the order they were made.</summary>
internal sealed class PlantTable
{
    private readonly List<JsonObject> _records = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyList<JsonObject> Records => _records;

    /// <summary>The record of a key, or null.</summary>
    public JsonObject? Find(string key) => PlaceOf(key) is { } place ? _records[place] : null;

    /// <summary>The place of a key's record among all of them, from 0; null where there is none.</summary>
    public int? PlaceOf(string key) => _places.TryGetValue(key, out var place) ? place : null;

    /// <summary>Adds a record, which has a key.</summary>
    public void Add(JsonObject record)
    {
        _places.Add(record.Text("key")!, _records.Count);
        _records.Add(record);
    }
}
