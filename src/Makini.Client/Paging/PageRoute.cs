using System.Globalization;
using Makini.Http;

namespace Makini.Paging;

/// <summary>
/// Knows which page of a list comes next: by number where the service tells how many there are, else by the cursor or the
/// link of the page before, each of which is followed once. Of a link only the query counts, so that no answer leads the token elsewhere.
/// </summary>
internal sealed class PageRoute(PageQuery list)
{
    /// <summary>The query's name for the number of a page.</summary>
    public const string Page = "page";

    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);
    private long _number = list.FirstPage;
    private long? _last;
    private MakiniRequest? _next;

    /// <summary>The request for the first page.</summary>
    public MakiniRequest First => Numbered(_number);

    /// <summary>Learns from a page; pages come in order. An empty one does not put the end further away: who followed it might never arrive.</summary>
    public void Learn(PageFacts facts, bool isEmpty)
    {
        if (facts.LastPage is { } last) _last = isEmpty && _last < last ? _last : last;
        else if (_last is null) Follow(facts);
    }

    /// <summary>The request for the next page; null where none is known of.</summary>
    public MakiniRequest? Next()
    {
        if (_last is { } last) return _number < last ? Numbered(++_number) : null;
        var next = _next;
        _next = null;
        return next;
    }

    private void Follow(PageFacts facts)
    {
        if ((facts.NextCursor ?? facts.NextLink) is not { } mark || !_marks.Add(mark)) return;
        _next = Make(facts.NextCursor is { } cursor ? [new("cursor", cursor)] : QueryOf(facts.NextLink!));
    }

    private MakiniRequest Numbered(long number) => Make([new(Page, number.ToString(CultureInfo.InvariantCulture))]);

    private MakiniRequest Make(IReadOnlyList<KeyValuePair<string, string>> place) => new(HttpMethod.Get, list.Path)
    {
        Query = [.. place, .. list.Query.Where(own => place.All(p => p.Key != own.Key))],
    };

    /// <summary>The query of an address, or the address where it is nothing else.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> QueryOf(string link)
    {
        var query = link.Substring(link.IndexOf('?') + 1).Split('#')[0];
        return
        [
            .. query.Split('&').Select(pair => pair.Split(['='], 2))
                .Where(pair => pair.Length == 2)
                .Select(pair => new KeyValuePair<string, string>(Unescape(pair[0]), Unescape(pair[1]))),
        ];
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
