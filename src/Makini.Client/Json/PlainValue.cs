using System.Text.Json;

namespace Makini.Json;

/// <summary>JSON as plain values of .NET, for what no record describes.</summary>
internal static class PlainValue
{
    /// <summary>
    /// Text, bool, long, decimal (double where it is too large for one), a list or a dictionary of these, or null. The values
    /// no longer need the document.
    /// </summary>
    public static object? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(value),
        JsonValueKind.Array => value.EnumerateArray().Select(Of).ToArray(),
        JsonValueKind.Object => Members(value),
        _ => null,
    };

    private static object Number(JsonElement value)
    {
        if (value.TryGetInt64(out var whole)) return whole;
        return value.TryGetDecimal(out var number) ? number : value.GetDouble();
    }

    private static Dictionary<string, object?> Members(JsonElement value)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject()) members[member.Name] = Of(member.Value);
        return members;
    }
}
