using System.Text.Json;

namespace Makini.Sandbox.Api;

/// <summary>One page of a raw table: which rows, and the links and meta behind them.</summary>
/// <param name="number">From 1.</param>
/// <param name="total">The rows of all pages.</param>
/// <param name="url">The request's address.</param>
/// <param name="query">The request's query, which the links keep.</param>
internal sealed class RawPage(int number, long total, Uri url, QueryString query)
{
    /// <summary>The rows of a page.</summary>
    public const int Size = 100;

    private readonly string _path = url.GetLeftPart(UriPartial.Path);
    private readonly long _last = Math.Max(1, (total + Size - 1) / Size);

    /// <summary>The rows before the page.</summary>
    public long Offset => (number - 1L) * Size;

    /// <summary>Writes links and meta.</summary>
    /// <param name="json">Stands behind the rows.</param>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("links");
        json.WriteString("first", Link(1));
        json.WriteString("last", Link(_last));
        json.WriteString("prev", number > 1 ? Link(number - 1) : null);
        json.WriteString("next", number < _last ? Link(number + 1L) : null);
        json.WriteEndObject();
        json.WriteStartObject("meta");
        json.WriteNumber("current_page", number);
        WriteRowNumber(json, "from", Offset + 1);
        json.WriteNumber("last_page", _last);
        json.WriteString("path", _path);
        json.WriteNumber("per_page", Size);
        WriteRowNumber(json, "to", Math.Min(Offset + Size, total));
        json.WriteNumber("total", total);
        json.WriteEndObject();
    }

    private void WriteRowNumber(Utf8JsonWriter json, string name, long row)
    {
        if (Offset < total) json.WriteNumber(name, row);
        else json.WriteNull(name);
    }

    private string Link(long page) => $"{_path}?{string.Concat(query.Items.Where(i => i.Key != "page").Select(i => $"{Uri.EscapeDataString(i.Key)}={Uri.EscapeDataString(i.Value)}&"))}page={page}";
}
