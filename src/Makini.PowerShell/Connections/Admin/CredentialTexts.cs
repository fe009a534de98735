using System.Collections;
using System.Management.Automation;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Connections;

/// <summary>Reads the Hashtable of -Credential, whose values may be SecureStrings.</summary>
internal static class CredentialTexts
{
    /// <exception cref="MakiniException">SecretInvalid: a value is no text.</exception>
    public static IReadOnlyDictionary<string, string> Read(IDictionary credential)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in credential) texts[$"{entry.Key}"] = Text(entry);
        return texts;
    }

    private static string Text(DictionaryEntry entry) =>
        SecretText.Of(entry.Value)
        ?? (SecretText.Unwrap(entry.Value) is ValueType number ? LanguagePrimitives.ConvertTo<string>(number) : throw Invalid(entry));

    private static MakiniException Invalid(DictionaryEntry entry) => new(ErrorIds.SecretInvalid, $"The credential '{entry.Key}' is no text.")
    {
        RecommendedAction = $"-Credential @{{ {entry.Key} = (Read-Host -AsSecureString) }}",
        Target = entry.Key,
    };
}
