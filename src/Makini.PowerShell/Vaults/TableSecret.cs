using System.Collections;
using System.Security;

namespace Makini.PowerShell.Vaults;

/// <summary>A Hashtable. What else the user keeps in it stays in it, and what was a SecureString stays one.</summary>
internal sealed class TableSecret(IDictionary original) : SecretForm
{
    public override TokenSet Read(object value) => TokenSetFormat.FromDictionary(
        ((IDictionary)value).Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, string?>($"{entry.Key}", SecretText.Of(entry.Value))));

    public override object Write(TokenSet set)
    {
        var fresh = TokenSetFormat.ToDictionary(set);
        var table = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in original)
        {
            if (!TokenSetFormat.Names.Contains($"{entry.Key}", StringComparer.OrdinalIgnoreCase)) table[entry.Key] = entry.Value;
            else if (fresh.TryGetValue($"{entry.Key}", out var text)) table[entry.Key] = SecretText.Unwrap(entry.Value) is SecureString ? SecretText.Hide(text) : text;
        }

        foreach (var pair in fresh)
        {
            if (!table.ContainsKey(pair.Key)) table[pair.Key] = pair.Value;
        }

        return table;
    }
}
