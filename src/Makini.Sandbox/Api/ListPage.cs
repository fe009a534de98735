using System.Globalization;
using System.Text.Json;

namespace Makini.Sandbox.Api;

/// <summary>One page of a list: which items, and the links and meta behind them.</summary>
/// <param name="request">Says which page; the links keep its query.</param>
/// <param name="size">The items of a page.</param>
/// <param name="total">The items of all pages.</param>
/// <exception cref="ApiException">400: the page is none.</exception>
internal sealed class ListPage(ApiRequest request, int size, long total)
{
    private readonly int _number = ReadNumber(request.Query);
    private readonly string _path = request.Url.GetLeftPart(UriPartial.Path);
    private readonly long _last = Math.Max(1, (total + size - 1) / size);

    /// <summary>The items of a page.</summary>
    public int Size => size;

    /// <summary>The items before the page.</summary>
    public long Offset => (_number - 1L) * size;

    /// <summary>Writes links and meta.</summary>
    /// <param name="json">Stands behind the items.</param>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("links");
        json.WriteString("first", Link(1));
        json.WriteString("last", Link(_last));
        json.WriteString("prev", _number > 1 ? Link(_number - 1) : null);
        json.WriteString("next", _number < _last ? Link(_number + 1L) : null);
        json.WriteEndObject();
        json.WriteStartObject("meta");
        json.WriteNumber("current_page", _number);
        WriteItemNumber(json, "from", Offset + 1);
        json.WriteNumber("last_page", _last);
        json.WriteString("path", _path);
        json.WriteNumber("per_page", size);
        WriteItemNumber(json, "to", Math.Min(Offset + size, total));
        json.WriteNumber("total", total);
        json.WriteEndObject();
    }

    private static int ReadNumber(QueryString query) => query.Find("page") is not { } text
        ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
            ? page
            : throw ApiException.Invalid("page", "The page must be a whole number from 1 on.");

    private void WriteItemNumber(Utf8JsonWriter json, string name, long number)
    {
        if (Offset < total) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private string Link(long page)
    {
        var kept =
            from item in request.Query.Items
            where item.Key != "page"
            select $"{Uri.EscapeDataString(item.Key)}={Uri.EscapeDataString(item.Value)}&";
        return $"{_path}?{string.Concat(kept)}page={page}";
    }
}
