namespace Makini.Jde.Business;

/// <summary>Remembers texts by their keys: names of suppliers, currencies of companies. Each is read once, many at a time.</summary>
/// <param name="reader">Reads them.</param>
/// <param name="table">The file.</param>
/// <param name="key">The alias of the key.</param>
/// <param name="text">The alias of the text.</param>
/// <param name="keyOf">Reads the key of a row.</param>
internal sealed class Lookup<TKey>(BusinessReader reader, string table, string key, string text, Func<BusinessRow, TKey> keyOf)
    where TKey : notnull
{
    private readonly Dictionary<TKey, string> _texts = [];

    /// <summary>The text of a key that was loaded; empty where there is none.</summary>
    public string this[TKey value] => _texts.TryGetValue(value, out var found) ? found : "";

    /// <summary>Reads the texts of those keys that are new.</summary>
    public async Task LoadAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken)
    {
        var missing = keys.Distinct().Where(k => !_texts.ContainsKey(k)).ToList();
        var found = await reader.ReadAllAsync(table, [key, text], key, missing, row => (Key: keyOf(row), Text: row.Text(text)), cancellationToken).ConfigureAwait(false);
        foreach (var k in missing) _texts[k] = "";
        foreach (var pair in found) _texts[pair.Key] = pair.Text;
    }
}

/// <summary>The texts that many files need.</summary>
internal static class Lookups
{
    /// <summary>Names of the address book by number.</summary>
    public static Lookup<int> Names(BusinessReader reader) => new(reader, "F0101", "AN8", "ALPH", row => row.Integer("AN8"));

    /// <summary>Currencies by company.</summary>
    public static Lookup<string> CompanyCurrencies(BusinessReader reader) => new(reader, "F0010", "CO", "CRCD", row => row.Text("CO"));

    /// <summary>Descriptions of items by short item number.</summary>
    public static Lookup<int> Items(BusinessReader reader) => new(reader, "F4101", "ITM", "DSC1", row => row.Integer("ITM"));
}
