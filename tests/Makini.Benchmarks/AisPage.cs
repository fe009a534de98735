using System.Globalization;
using System.Text.Json;
using Makini.Jde;

namespace Makini.Benchmarks;

/// <summary>The rows of <see cref="SalesPage"/> as an AIS server gives them: dates as 20261008, decimals with a point, texts without blanks.</summary>
internal static class AisPage
{
    /// <summary>Rows as objects, or as lists in the order of the columns; and, if there are more, a link to them.</summary>
    public static byte[] Write(int rows, bool asLists, bool isReversed = false, bool hasMore = false)
    {
        using var stored = JsonDocument.Parse(SalesPage.Write(rows));
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartObject("fs_DATABROWSE_F4211");
        json.WriteStartObject("data");
        json.WriteStartObject("gridData");
        json.WriteStartArray("columns");
        foreach (var alias in SalesPage.Aliases) json.WriteStringValue(Name(alias));
        json.WriteEndArray();
        json.WriteStartArray("rowset");
        var all = stored.RootElement.GetProperty("data").EnumerateArray().ToList();
        if (isReversed) all.Reverse();
        foreach (var row in all) WriteRow(json, row, asLists);
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteBoolean("moreRecords", hasMore);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        if (hasMore) WriteLink(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return stream.ToArray();
    }

    /// <summary>The column's name in such an answer.</summary>
    public static string Name(string alias) => "F4211_" + alias;

    private static void WriteLink(Utf8JsonWriter json)
    {
        json.WriteStartArray("links");
        json.WriteStartObject();
        json.WriteString("rel", "next");
        json.WriteString("href", "https://ais.example:9302/jderest/v2/dataservice/next?stackId=1");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, JsonElement row, bool asLists)
    {
        if (asLists) json.WriteStartArray();
        else json.WriteStartObject();
        foreach (var column in row.EnumerateObject())
        {
            var alias = column.Name[2..];
            if (!asLists) json.WritePropertyName(Name(alias));
            WriteValue(json, JdeDictionary.BuiltIn.FindItem(alias)!, column.Value);
        }

        if (asLists) json.WriteEndArray();
        else json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, JdeDataItem item, JsonElement value)
    {
        if (item.Type == JdeItemType.Text) json.WriteStringValue(value.GetString()!.Trim());
        else if (item.Type == JdeItemType.Date) json.WriteStringValue(JdeDate.TryDecode(value.GetInt64(), out var day) ? day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "");
        else if (item.Type == JdeItemType.Time || item.Decimals == 0) json.WriteNumberValue(value.GetInt64());
        else json.WriteNumberValue(value.GetDecimal() / 100);
    }
}
