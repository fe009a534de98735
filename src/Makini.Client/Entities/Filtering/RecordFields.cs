using System.Collections.Concurrent;
using System.Reflection;

namespace Makini.Entities;

/// <summary>The fields of a record by name, letter case ignored: its properties, and what it holds besides.</summary>
internal sealed class RecordFields
{
    private static readonly ConcurrentDictionary<Type, RecordFields> Known = new();

    private readonly Dictionary<string, PropertyInfo> _properties;

    private RecordFields(Type record) => _properties = record
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != nameof(MakiniRecord.AdditionalProperties))
        .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the properties.</summary>
    public IEnumerable<string> Names => _properties.Keys;

    public static RecordFields Of(Type record) => Known.GetOrAdd(record, static type => new RecordFields(type));

    /// <summary>The property's type; null for a name that is no property's, such as a custom field's.</summary>
    public Type? TypeOf(string field) => _properties.TryGetValue(field, out var property) ? Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType : null;

    /// <summary>The field's name in JSON: createdAt for CreatedAt; a name that is no property's stays as it is.</summary>
    public string JsonName(string field) => _properties.TryGetValue(field, out var property) ? JsonName(property) : field;

    /// <summary>The property's name in JSON.</summary>
    public static string JsonName(PropertyInfo property) => char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);

    /// <summary>All that a record says, by the names in JSON: the way back from reading it.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Said(MakiniRecord record) =>
        _properties.Values
            .Select(property => new KeyValuePair<string, object?>(JsonName(property), property.GetValue(record)))
            .Where(member => member.Value is not null)
            .Concat(record.AdditionalProperties);

    /// <summary>A record's value of a field; null where it has none.</summary>
    public object? Value(MakiniRecord record, string field)
    {
        if (_properties.TryGetValue(field, out var property)) return property.GetValue(record);
        if (record.AdditionalProperties.TryGetValue(field, out var exact)) return exact;
        return record.AdditionalProperties.FirstOrDefault(other => string.Equals(other.Key, field, StringComparison.OrdinalIgnoreCase)).Value;
    }
}
