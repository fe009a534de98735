using System.Text.Json.Nodes;
using Makini.Entities;

namespace Makini.Client.Tests.Entities;

/// <summary>Makes JSON for a record type: as described, and in shapes that systems send instead.</summary>
internal static class OddJson
{
    public static readonly DateTimeOffset Moment = new(2026, 10, 8, 14, 30, 0, TimeSpan.Zero);

    /// <summary>All record types that are read from answers.</summary>
    public static IEnumerable<Type> RecordTypes => typeof(MakiniRecord).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(MakiniRecord)) && !t.IsAbstract);

    /// <summary>An object with a member for each property, each made by one of the shapes.</summary>
    public static JsonObject Make(Type type, Func<Type, JsonNode?> shape)
    {
        var json = new JsonObject();
        foreach (var property in Properties(type)) json[NameOf(property.Name)] = shape(property.PropertyType);
        return json;
    }

    public static IEnumerable<System.Reflection.PropertyInfo> Properties(Type type) =>
        type.GetProperties().Where(p => p.Name is not "AdditionalProperties");

    public static string NameOf(string property) => char.ToLowerInvariant(property[0]) + property[1..];

    /// <summary>As described.</summary>
    public static JsonNode? Plain(Type type) => type switch
    {
        _ when type == typeof(string) => "M30",
        _ when type == typeof(bool?) => true,
        _ when type == typeof(decimal?) => 12.5m,
        _ when type == typeof(long?) => 7,
        _ when type == typeof(DateTimeOffset?) => "2026-10-08T14:30:00Z",
        _ when type == typeof(object) => new JsonObject { ["a"] = 1 },
        _ when typeof(MakiniRecord).IsAssignableFrom(type) => Make(type, Plain),
        _ => new JsonArray(Plain(type.GetGenericArguments()[0])),
    };

    /// <summary>Everything as text, dates without a zone.</summary>
    public static JsonNode? Texts(Type type) => type switch
    {
        _ when type == typeof(string) => "M30",
        _ when type == typeof(bool?) => "true",
        _ when type == typeof(decimal?) => "12.50",
        _ when type == typeof(long?) => "7",
        _ when type == typeof(DateTimeOffset?) => "2026-10-08 14:30:00",
        _ => Wrapped(type, Texts),
    };

    /// <summary>One thing for a list, a list for one thing, numbers for texts and flags, dates in seconds.</summary>
    public static JsonNode? Swapped(Type type) => type switch
    {
        _ when type == typeof(string) => new JsonArray("M30"),
        _ when type == typeof(bool?) => 1,
        _ when type == typeof(decimal?) => new JsonArray("12.5"),
        _ when type == typeof(long?) => 7.0,
        _ when type == typeof(DateTimeOffset?) => Moment.ToUnixTimeSeconds(),
        _ when type == typeof(object) => new JsonObject { ["a"] = 1 },
        _ when typeof(MakiniRecord).IsAssignableFrom(type) => new JsonArray(Make(type, Swapped)),
        _ => Swapped(type.GetGenericArguments()[0])![0]!.DeepClone(),
    };

    /// <summary>Things of another kind altogether.</summary>
    public static JsonNode? Nonsense(Type type) => type == typeof(string) ? new JsonObject { ["code"] = 5 } : "none of these";

    private static JsonNode? Wrapped(Type type, Func<Type, JsonNode?> shape) => type switch
    {
        _ when type == typeof(object) => new JsonObject { ["a"] = 1 },
        _ when typeof(MakiniRecord).IsAssignableFrom(type) => Make(type, shape),
        _ => new JsonArray(shape(type.GetGenericArguments()[0])),
    };
}
