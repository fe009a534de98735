using System.Globalization;
using System.Text.Json;
using Makini.Http;
using Makini.Json;

namespace Makini.Connections;

/// <summary>One page of a list of the Admin API: {data, links, meta}, or a bare array.</summary>
/// <param name="Items">The records.</param>
/// <param name="HasMore">Another page follows.</param>
internal sealed record AdminPage<T>(IReadOnlyList<T> Items, bool HasMore)
{
    /// <param name="response">The answer.</param>
    /// <param name="number">The page's number, from 1.</param>
    /// <param name="read">Reads one record; null for what is none, which is left out.</param>
    /// <exception cref="MakiniException">ResponseInvalid: there is no list in the answer.</exception>
    public static AdminPage<T> Read(MakiniResponse response, long number, Func<JsonElement, T?> read)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Body);
            var root = json.RootElement;
            var list = root.ValueKind == JsonValueKind.Array ? root : root.First("data");
            IEnumerable<JsonElement> records = list switch
            {
                { ValueKind: JsonValueKind.Array } many => many.EnumerateArray(),
                { ValueKind: JsonValueKind.Object } one => [one],
                _ => throw Invalid(response, null),
            };
            List<T> items = [.. records.Select(read).OfType<T>()];
            return new AdminPage<T>(items, items.Count > 0 && IsFollowed(root, number));
        }
        catch (Exception e) when (JsonFaults.Are(e))
        {
            throw Invalid(response, e);
        }
    }

    private static bool IsFollowed(JsonElement root, long number)
    {
        if (root.First("meta")?.FirstText("last_page") is { } last)
            return decimal.TryParse(last, NumberStyles.Float, CultureInfo.InvariantCulture, out var most) && number < most;
        return !string.IsNullOrEmpty(root.First("links")?.FirstText("next"));
    }

    private static MakiniException Invalid(MakiniResponse response, Exception? cause) =>
        new(ErrorIds.ResponseInvalid, "The answer cannot be read: there is no list in it.", cause)
        {
            StatusCode = (int)response.Status,
            RequestId = response.RequestId,
            RecommendedAction = "Look at -BaseUri: is it the address of a Makini API?",
        };
}
