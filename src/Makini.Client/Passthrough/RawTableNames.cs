using System.Text.Json;
using Makini.Http;
using Makini.Json;

namespace Makini.Passthrough;

/// <summary>Reads the list of raw tables. Its shape is not documented: texts, or objects with a name, table or key.</summary>
internal static class RawTableNames
{
    private static readonly string[] NameMembers = ["name", "table", "key"];

    /// <returns>Whether there is another page.</returns>
    /// <exception cref="MakiniException">ResponseInvalid: it is no list.</exception>
    public static bool Read(MakiniResponse response, List<string> names)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Body);
            var root = json.RootElement;
            var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var data) ? data : root;
            if (list.ValueKind != JsonValueKind.Array) throw NoList(null);
            names.AddRange(list.EnumerateArray().Select(NameOf).OfType<string>());
            return list.GetArrayLength() > 0 && Meta(root, "current_page") < Meta(root, "last_page");
        }
        catch (Exception e) when (JsonFaults.Are(e))
        {
            throw NoList(e);
        }
    }

    private static string? NameOf(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return LenientText.Of(item);
        foreach (var member in NameMembers)
            if (item.TryGetProperty(member, out var name)) return LenientText.Of(name);
        return null;
    }

    private static long? Meta(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("meta", out var meta)
        && meta.ValueKind == JsonValueKind.Object
        && meta.TryGetProperty(name, out var value)
            ? LenientInt64.Of(value)
            : null;

    private static MakiniException NoList(Exception? cause) =>
        new(ErrorIds.ResponseInvalid, "The answer cannot be read: it is no list of tables.", cause);
}
