namespace Makini.Jde.Query;

/// <summary>
/// Makes one dictionary of what the connected system says and what came with the product. The system knows which columns
/// there are, their sizes and decimals; what it does not say of an item the product may know.
/// </summary>
/// <param name="known">What came with the product.</param>
/// <param name="facts">What the site's dictionary says, by alias.</param>
internal sealed class DictionaryMerge(JdeDictionary known, IReadOnlyDictionary<string, ItemFacts> facts)
{
    private const int PrefixLength = 2;
    private readonly Dictionary<string, JdeDataItem> _items = known.Items.ToDictionary(i => i.Alias, StringComparer.Ordinal);

    /// <summary>The dictionary with these files in place of those of their names.</summary>
    /// <param name="tables">The system's files.</param>
    public JdeDictionary With(IReadOnlyList<CatalogTable> tables)
    {
        foreach (var alias in facts.Keys.Where(_items.ContainsKey).ToList()) _items[alias] = Merge(_items[alias], facts[alias]);
        var own = tables.Where(t => t.Columns.All(c => c.Name.Length > PrefixLength)).ToList();
        foreach (var column in own.SelectMany(t => t.Columns)) AddItem(column);

        var merged = own.Select(ToTable).ToDictionary(t => t.Name, StringComparer.Ordinal);
        var others = known.Tables.Where(t => !merged.ContainsKey(t.Name)).Select(WithItems);
        return new JdeDictionary([.. merged.Values, .. others], _items.Values);
    }

    private void AddItem(CatalogColumn column)
    {
        var alias = Alias(column);
        if (!_items.TryGetValue(alias, out var item))
        {
            item = new JdeDataItem(alias, column.IsText ? JdeItemType.Text : JdeItemType.Number) { Source = JdeFactSource.Catalog };
            if (facts.TryGetValue(alias, out var own)) item = Merge(item, own);
        }

        // A text that the product takes for a number, or the other way round, is what the database says.
        if (column.IsText != (item.Type == JdeItemType.Text))
            item = item with { Type = column.IsText ? JdeItemType.Text : JdeItemType.Number, Decimals = 0, Money = JdeMoney.None };
        _items[alias] = column.IsText ? item with { Length = column.Length, Digits = 0 }
            : item.Type == JdeItemType.Number ? item with { Digits = column.Length, Length = 0 }
            : item;
    }

    private static JdeDataItem Merge(JdeDataItem item, ItemFacts own) => item with
    {
        // The site's dictionary calls a time a number.
        Type = own.Type is null || (own.Type == JdeItemType.Number && item.Type == JdeItemType.Time) ? item.Type : own.Type.Value,
        Decimals = own.Decimals ?? item.Decimals,
        Money = item.Money == JdeMoney.None && own.Class == "CURRENCY" ? JdeMoney.Domestic : item.Money,
        IsQuantity = item.IsQuantity || own.Class is "QTYINV" or "QNTY",
        Justification = own.IsRight switch
        {
            true when item.Justification == JdeJustification.Left => JdeJustification.Right,
            _ => item.Justification,
        },
        FriendlyName = item.FriendlyName ?? (own.Name is { } name ? Plain(name) : null),
        Description = own.Text ?? item.Description ?? own.Name,
        UserDefinedCode = own.UserDefinedCode ?? item.UserDefinedCode,
        Source = JdeFactSource.Dictionary,
    };

    // A property's name: Address Number becomes AddressNumber.
    private static string? Plain(string name)
    {
        var letters = new string([.. name.Where(char.IsLetterOrDigit)]);
        return letters.Length > 0 && char.IsLetter(letters[0]) ? letters : null;
    }

    private static string Alias(CatalogColumn column) => column.Name.Substring(PrefixLength);

    private JdeTable ToTable(CatalogTable table)
    {
        var builtIn = known.FindTable(table.Name);
        var aliases = table.Columns.Select(Alias).ToList();
        var key = builtIn?.Key.Select(k => k.Alias).ToList() ?? [];
        if (key.Exists(k => !aliases.Contains(k))) key = [];
        var columns = table.Columns.Select((c, i) => new JdeColumn(table.Name, c.Name, _items[Alias(c)], i + 1, key.IndexOf(Alias(c)) + 1));
        return new JdeTable(
            table.Name, table.Columns[0].Name.Substring(0, PrefixLength), builtIn?.Area ?? "", builtIn?.Description ?? "", [.. columns])
        {
            Source = JdeFactSource.Catalog,
        };
    }

    private JdeTable WithItems(JdeTable table) => new(
        table.Name, table.Prefix, table.Area, table.Description, [.. table.Columns.Select(c => c with { Item = _items[c.Alias] })])
    {
        Source = table.Source,
    };
}
