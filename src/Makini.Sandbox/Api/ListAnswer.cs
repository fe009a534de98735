using System.Globalization;
using System.Text.Json;

namespace Makini.Sandbox.Api;

/// <summary>Answers with a list that is in memory, a page at a time: {data, links, meta}.</summary>
internal static class ListAnswer
{
    private static readonly PageSizes Usual = new(15, 100);

    /// <summary>Makes the answer.</summary>
    /// <param name="request">Says which page (page) and its size (per_page).</param>
    /// <param name="items">All items.</param>
    /// <param name="write">Writes an item.</param>
    /// <param name="sizes">The sizes that a page may have; null for the usual ones.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ApiException">400: the page or its size is none.</exception>
    public static ApiAnswer Create<T>(ApiRequest request, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write, PageSizes? sizes = null)
    {
        var page = new ListPage(request, ReadSize(request.Query, sizes ?? Usual), items.Count);
        return ApiAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            foreach (var item in items.Skip((int)Math.Min(page.Offset, items.Count)).Take(page.Size)) write(json, item);
            json.WriteEndArray();
            page.Write(json);
            json.WriteEndObject();
        });
    }

    private static int ReadSize(QueryString query, PageSizes sizes) => sizes.IsFixed || query.Find("per_page") is not { } text
        ? sizes.Usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 && size <= sizes.Largest
            ? size
            : throw ApiException.Invalid("per_page", $"The per_page must be a whole number from 1 to {sizes.Largest}.");
}
