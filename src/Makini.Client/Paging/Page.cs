using System.Text.Json;
using Makini.Http;
using Makini.Json;

namespace Makini.Paging;

/// <summary>One page of a list.</summary>
/// <param name="Items">Its records.</param>
/// <param name="Facts">What it tells of the list.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, PageFacts Facts)
{
    /// <param name="response">The answer: {data: [..]} or a bare list; one record alone under data is a list of one.</param>
    /// <param name="read">Reads one record; null for what is none, which is left out.</param>
    /// <exception cref="MakiniException">ResponseInvalid: there is no list in the answer.</exception>
    public static Page<T> Read(MakiniResponse response, Func<JsonElement, T?> read)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Body);
            var root = json.RootElement;
            var records = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var data)
                ? Records(data, mayBeOne: true)
                : Records(root, mayBeOne: false);
            if (records is null) throw Invalid(response, null);
            return new Page<T>([.. records.Select(read).OfType<T>()], PageFacts.Read(root));
        }
        catch (Exception e) when (JsonFaults.Are(e))
        {
            throw Invalid(response, e);
        }
    }

    private static IEnumerable<JsonElement>? Records(JsonElement list, bool mayBeOne) => list.ValueKind switch
    {
        JsonValueKind.Array => list.EnumerateArray(),
        JsonValueKind.Object when mayBeOne => IsNumbered(list) ? list.EnumerateObject().Select(member => member.Value) : [list],
        JsonValueKind.Null when mayBeOne => [],
        _ => null,
    };

    /// <summary>PHP writes a list as {"0": .., "2": ..} where something was taken out of it.</summary>
    private static bool IsNumbered(JsonElement list)
    {
        var members = list.EnumerateObject();
        return members.Any() && members.All(member => member.Value.ValueKind == JsonValueKind.Object && member.Name.All(c => c is >= '0' and <= '9'));
    }

    private static MakiniException Invalid(MakiniResponse response, Exception? cause) =>
        new(ErrorIds.ResponseInvalid, "The answer cannot be read: there is no list in it.", cause)
        {
            StatusCode = (int)response.Status,
            RequestId = response.RequestId,
            RecommendedAction = "Look at -BaseUri: is it the address of a Makini API?",
        };
}
