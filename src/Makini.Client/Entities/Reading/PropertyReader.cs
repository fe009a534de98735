using System.Reflection;
using System.Text.Json;
using Makini.Json;

namespace Makini.Entities;

/// <summary>Reads a member of a record into its property.</summary>
internal sealed class PropertyReader(PropertyInfo property)
{
    private readonly Func<JsonElement, Reading> _read = ReaderFor(property.PropertyType);

    /// <summary>The member's name: siteKey for SiteKey.</summary>
    public string JsonName { get; } = RecordFields.JsonName(property);

    /// <returns>Whether all that the member says is in the property now.</returns>
    public bool TryRead(MakiniRecord record, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null) return true;
        var (value, isAll) = _read(json);
        if (value is not null) property.SetValue(record, value);
        return isAll;
    }

    private static Func<JsonElement, Reading> ReaderFor(Type type)
    {
        if (type == typeof(string)) return json => Text(Only(json));
        if (type == typeof(bool?)) return json => Scalar(json, value => LenientBoolean.Of(value));
        if (type == typeof(decimal?)) return json => Scalar(json, value => LenientDecimal.Of(value));
        if (type == typeof(long?)) return json => Scalar(json, value => LenientInt64.Of(value));
        if (type == typeof(DateTimeOffset?)) return json => Scalar(json, value => LenientTime.Parse(LenientText.Of(value)));
        if (type == typeof(object)) return json => new Reading(PlainValue.Of(json), IsAll: true);
        if (typeof(MakiniRecord).IsAssignableFrom(type)) return json => Record(Only(json), type);
        if (type == typeof(IReadOnlyList<string>)) return json => List<string>(json, Text);
        return (Func<JsonElement, Reading>)typeof(PropertyReader)
            .GetMethod(nameof(ListReader), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments()[0])
            .Invoke(null, null)!;
    }

    private static Func<JsonElement, Reading> ListReader<T>() => json => List<T>(json, item => Record(item, typeof(T)));

    private static Reading Text(JsonElement json) => new(LenientText.Of(json), IsAll: true);

    /// <summary>A number, time or flag. Blank text is none and says nothing; other text that is none is not lost.</summary>
    private static Reading Scalar(JsonElement json, Func<JsonElement, object?> read)
    {
        var only = Only(json);
        return read(only) is { } value ? new(value, IsAll: true) : new(null, string.IsNullOrWhiteSpace(LenientText.Of(only)));
    }

    private static Reading Record(JsonElement json, Type type) =>
        RecordReader.Of(type).Read(json) is { } record ? new(record, IsAll: true) : new(null, IsBlank(json));

    /// <summary>A list, or the one thing that stands in its place.</summary>
    private static Reading List<T>(JsonElement json, Func<JsonElement, Reading> read)
    {
        var items = json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().Select(read).ToList() : [read(json)];
        return new(items.Select(item => item.Value).OfType<T>().ToArray(), items.TrueForAll(item => item.IsAll));
    }

    /// <summary>What stands alone in an array, where the property holds one thing; an empty array is nothing.</summary>
    private static JsonElement Only(JsonElement json) => json switch
    {
        { ValueKind: JsonValueKind.Array } array when array.GetArrayLength() == 0 => default,
        { ValueKind: JsonValueKind.Array } array when array.GetArrayLength() == 1 => array[0],
        _ => json,
    };

    private static bool IsBlank(JsonElement json) =>
        json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (json.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(json.GetString()));

    private readonly record struct Reading(object? Value, bool IsAll);
}
