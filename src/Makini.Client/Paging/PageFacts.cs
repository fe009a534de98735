using System.Text.Json;
using Makini.Json;

namespace Makini.Paging;

/// <summary>What a page tells of the list it is from. A service may leave any of it out.</summary>
/// <param name="LastPage">How many pages there are; 0 of an empty list.</param>
/// <param name="Total">How many records there are.</param>
/// <param name="NextLink">The address of the next page.</param>
/// <param name="NextCursor">The mark that leads to the next page.</param>
internal sealed record PageFacts(long? LastPage, long? Total, string? NextLink, string? NextCursor)
{
    /// <param name="root">The whole answer: {data, links, meta}.</param>
    public static PageFacts Read(JsonElement root)
    {
        var meta = root.First("meta");
        return new PageFacts(
            Number(meta, "last_page"),
            Number(meta, "total"),
            Text(root.First("links"), "next"),
            Text(root, "next_cursor") ?? Text(meta, "next_cursor"));
    }

    private static long? Number(JsonElement? json, string name) => json?.First(name) is { } value ? LenientInt64.Of(value) : null;

    private static string? Text(JsonElement? json, string name) => json?.FirstText(name) is { Length: > 0 } text ? text : null;
}
