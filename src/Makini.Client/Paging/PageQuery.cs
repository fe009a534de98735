using System.Globalization;
using Makini.Http;

namespace Makini.Paging;

/// <summary>A list to be read page by page.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Query">What is said with every page.</param>
internal sealed record PageQuery(string Path, IReadOnlyList<KeyValuePair<string, string>> Query)
{
    /// <summary>The page to begin with.</summary>
    public long FirstPage { get; init; } = 1;

    /// <summary>
    /// How many records are wanted: pages are read ahead only as far as that; null to read ahead to the end of the list. Who
    /// needs more than he said gets them, one page after the other.
    /// </summary>
    public long? Wanted { get; init; }

    /// <summary>
    /// A list that a request of the user's own names. What its path has behind a ? is part of the query, and a page that it asks for is
    /// the one to begin with.
    /// </summary>
    public static PageQuery Of(MakiniRequest request)
    {
        var parts = request.Path.Split(['?'], 2);
        IReadOnlyList<KeyValuePair<string, string>> query = [.. parts.Skip(1).SelectMany(PageRoute.QueryOf), .. request.Query];
        var page = query.LastOrDefault(pair => pair.Key == PageRoute.Page).Value;
        return new PageQuery(parts[0], [.. query.Where(pair => pair.Key != PageRoute.Page)])
        {
            FirstPage = long.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1,
        };
    }
}
