using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Makini.Json;

namespace Makini.Entities;

/// <summary>
/// Reads the records of one type. A member goes to the property of its name; what no property takes is kept beside, so that
/// nothing an answer says is lost.
/// </summary>
internal sealed class RecordReader
{
    private static readonly ConcurrentDictionary<Type, RecordReader> Readers = new();

    private readonly Type _type;
    private readonly Dictionary<string, PropertyReader> _properties;
    private readonly Dictionary<string, string> _twins;

    private RecordReader(Type type)
    {
        _type = type;
        _properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != nameof(MakiniRecord.AdditionalProperties))
            .Select(property => new PropertyReader(property))
            .ToDictionary(property => property.JsonName);
        _twins = _properties.Keys.ToDictionary(name => "_" + name);
        if (_properties.ContainsKey("key")) _twins["id"] = "key";
    }

    /// <param name="type">A record that can be made.</param>
    public static RecordReader Of(Type type) => Readers.GetOrAdd(type, static t => new RecordReader(t));

    /// <summary>The record; null for what is no object.</summary>
    public MakiniRecord? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        var record = (MakiniRecord)Activator.CreateInstance(_type)!;
        Dictionary<string, object?>? others = null;
        foreach (var member in json.EnumerateObject())
        {
            if (!TryRead(record, json, member))
                (others ??= new(StringComparer.Ordinal))[member.Name] = PlainValue.Of(member.Value);
        }

        if (others is not null) record.AdditionalProperties = others;
        return record;
    }

    private bool TryRead(MakiniRecord record, JsonElement json, JsonProperty member)
    {
        if (_properties.TryGetValue(member.Name, out var property)) return property.TryRead(record, member.Value);

        // The newer API's name for it counts where the older one's is missing.
        return _twins.TryGetValue(member.Name, out var name)
            && json.First(name) is null
            && _properties[name].TryRead(record, member.Value);
    }
}
