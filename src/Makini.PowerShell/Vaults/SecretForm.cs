using System.Collections;
using System.Management.Automation;
using System.Security;

namespace Makini.PowerShell.Vaults;

/// <summary>How a secret holds a token set. It is written back in the form in which it was read.</summary>
internal abstract class SecretForm
{
    /// <summary>For a new secret.</summary>
    public static SecretForm Table { get; } = new TableSecret(new Hashtable(StringComparer.OrdinalIgnoreCase));

    /// <summary>For a new secret in a vault that takes texts only.</summary>
    public static SecretForm Json { get; } = new TextSecret(isSecure: true, json: "{}");

    /// <summary>The form of a secret as the vault gives it.</summary>
    /// <returns>Null if a value of this type holds no token.</returns>
    public static SecretForm? Of(object value) => value switch
    {
        IDictionary table => new TableSecret(table),
        SecureString => TextSecret.Of(SecretText.Of(value)!, isSecure: true),
        string text => TextSecret.Of(text, isSecure: false),
        PSCredential credential => new CredentialSecret(credential),
        _ => null,
    };

    /// <summary>Reads the set.</summary>
    /// <exception cref="MakiniException">SecretInvalid: there is no token in it.</exception>
    public abstract TokenSet Read(object value);

    /// <summary>What to give to the vault.</summary>
    /// <returns>Null if the form has no place for all that is in the set.</returns>
    public abstract object? Write(TokenSet set);
}
