using System.Text.Json;

namespace Makini.Json;

/// <summary>Finds members that the service names now one way, now another.</summary>
internal static class JsonMembers
{
    /// <summary>The first of the names that is there and not null.</summary>
    public static JsonElement? First(this JsonElement json, params string[] names)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in names)
            if (json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null) return value;
        return null;
    }

    /// <summary>The first of the names that has a value, as text.</summary>
    public static string? FirstText(this JsonElement json, params string[] names) =>
        json.First(names) is { } value ? LenientText.Of(value) : null;

    /// <summary>The first of the names that has a value, as a point in time.</summary>
    public static DateTimeOffset? FirstTime(this JsonElement json, params string[] names) => LenientTime.Parse(json.FirstText(names));
}
