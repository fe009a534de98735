using System.Text.Json;

namespace Makini.Jde;

/// <summary>Writes a dictionary in the form that <see cref="LayoutReader"/> reads.</summary>
internal static class LayoutWriter
{
    /// <summary>The dictionary as JSON in UTF-8.</summary>
    public static byte[] Write(JdeDictionary dictionary)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("items");
            foreach (var item in dictionary.Items.OrderBy(i => i.Alias, StringComparer.Ordinal)) WriteItem(json, item);
            json.WriteEndObject();
            json.WriteStartArray("files");
            foreach (var table in dictionary.Tables) WriteTable(json, table);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter json, JdeDataItem item)
    {
        json.WriteStartObject(item.Alias);
        json.WriteString("type", item.Type.ToString().ToLowerInvariant());
        WriteNumber(json, "length", item.Length);
        WriteNumber(json, "digits", item.Digits);
        WriteNumber(json, "decimals", item.Decimals);
        if (item.IsQuantity) json.WriteBoolean("quantity", value: true);
        if (item.Money != JdeMoney.None) json.WriteString("money", item.Money.ToString().ToLowerInvariant());
        if (item.Justification == JdeJustification.Right) json.WriteString("justify", "right");
        if (item.Justification == JdeJustification.ZeroFilled) json.WriteString("justify", "zero");
        WriteText(json, "name", item.FriendlyName);
        WriteText(json, "text", item.Description);
        WriteText(json, "udc", item.UserDefinedCode);
        WriteSource(json, item.Source);
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, JdeTable table)
    {
        json.WriteStartObject();
        json.WriteString("file", table.Name);
        json.WriteString("area", table.Area);
        json.WriteString("title", table.Description);
        json.WriteString("prefix", table.Prefix);
        WriteSource(json, table.Source);
        json.WriteStartArray("key");
        foreach (var key in table.Key) json.WriteStringValue(key.Alias);
        json.WriteEndArray();
        json.WriteStartArray("columns");
        json.WriteStringValue(string.Join(" ", table.Columns.Select(c => c.Alias)));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, JdeFactSource source)
    {
        if (source != JdeFactSource.BuiltIn) json.WriteString("source", source.ToString());
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int number)
    {
        if (number != 0) json.WriteNumber(name, number);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }
}
