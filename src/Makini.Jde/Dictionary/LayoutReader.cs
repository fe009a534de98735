using System.Text.Json;

namespace Makini.Jde;

/// <summary>Reads the layout file: data items by alias, files as lists of aliases.</summary>
internal static class LayoutReader
{
    private static readonly char[] Blank = [' '];

    public static JdeDictionary ReadBuiltIn()
    {
        using var stream = typeof(LayoutReader).Assembly.GetManifestResourceStream("Makini.Jde.layout.json")!;
        using var document = JsonDocument.Parse(stream);
        return Read(document.RootElement);
    }

    public static JdeDictionary Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Invalid(path, $"'{path}' is no JDE layout file: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Invalid(path, $"The JDE layout file '{path}' cannot be opened: {e.Message}", e);
        }
    }

    private static MakiniException Invalid(string path, string message, Exception cause) => new(ErrorIds.JdeLayoutInvalid, message, cause)
    {
        Target = path,
        RecommendedAction = "Name a file of the form of the product's own layout.json, or leave it out to use that one.",
    };

    private static JdeDictionary Read(JsonElement root)
    {
        var items = root.GetProperty("items").EnumerateObject().Select(p => ReadItem(p.Name, p.Value)).ToList();
        RefuseTwice(items.Select(i => i.Alias), "the data item");
        var byAlias = items.ToDictionary(i => i.Alias, StringComparer.Ordinal);
        var tables = root.GetProperty("files").EnumerateArray().Select(f => ReadTable(f, byAlias)).ToList();
        RefuseTwice(tables.Select(t => t.Name), "the file");
        return new JdeDictionary(tables, items);
    }

    private static void RefuseTwice(IEnumerable<string> names, string what)
    {
        var twice = names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Skip(1).Any());
        if (twice is not null) throw new FormatException($"{what} {twice.Key} is there twice");
    }

    private static JdeDataItem ReadItem(string alias, JsonElement json) => new(alias, ReadType(Text(json, "type")))
    {
        Length = Number(json, "length"),
        Digits = Number(json, "digits"),
        Decimals = Number(json, "decimals"),
        IsQuantity = json.TryGetProperty("quantity", out var quantity) && quantity.GetBoolean(),
        Money = Text(json, "money") switch { "domestic" => JdeMoney.Domestic, "foreign" => JdeMoney.Foreign, _ => JdeMoney.None },
        Justification = Text(json, "justify") switch
        {
            "right" => JdeJustification.Right,
            "zero" => JdeJustification.ZeroFilled,
            _ => JdeJustification.Left,
        },
        FriendlyName = Text(json, "name"),
        Description = Text(json, "text"),
        UserDefinedCode = Text(json, "udc"),
        Source = ReadSource(json),
    };

    private static JdeItemType ReadType(string? type) => type switch
    {
        "text" => JdeItemType.Text,
        "number" => JdeItemType.Number,
        "date" => JdeItemType.Date,
        "time" => JdeItemType.Time,
        _ => throw new FormatException($"'{type}' is none of the types text, number, date, time"),
    };

    private static JdeTable ReadTable(JsonElement json, Dictionary<string, JdeDataItem> items)
    {
        var name = Text(json, "file") ?? throw new FormatException("a file has no name");
        var prefix = Text(json, "prefix") ?? throw new FormatException($"{name} has no prefix");
        var key = json.GetProperty("key").EnumerateArray().Select(k => k.GetString()).ToList();
        var aliases = json.GetProperty("columns").EnumerateArray()
            .SelectMany(line => (line.GetString() ?? "").Split(Blank, StringSplitOptions.RemoveEmptyEntries)).ToList();
        RefuseTwice(aliases, $"the column {name}");
        if (key.Exists(k => k is null || !aliases.Contains(k)))
            throw new FormatException($"the key of {name} has an alias that is no column of it");

        var columns = aliases.Select((alias, i) => new JdeColumn(
            name,
            prefix + alias,
            items.TryGetValue(alias, out var item) ? item : throw new FormatException($"{name} has the alias {alias}, which is no item"),
            i + 1,
            key.IndexOf(alias) + 1)).ToList();
        return new JdeTable(name, prefix, Text(json, "area") ?? "", Text(json, "title") ?? "", columns) { Source = ReadSource(json) };
    }

    private static JdeFactSource ReadSource(JsonElement json) => Enum.TryParse<JdeFactSource>(Text(json, "source"), out var source) ? source : default;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
}
