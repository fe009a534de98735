namespace Makini.PowerShell.Vaults;

/// <summary>
/// A place where secrets are kept. All that the module wants of one: SecretManagement, the only one there is now, is no
/// longer developed and may have to be replaced.
/// </summary>
internal interface ISecretVault
{
    /// <summary>What the user calls the vault.</summary>
    string Name { get; }

    /// <summary>Reads a secret as the vault gives it: a Hashtable, SecureString, PSCredential or string.</summary>
    /// <returns>Null if there is none of this name.</returns>
    /// <exception cref="MakiniException">VaultModuleMissing, VaultMissing, VaultLocked or VaultUnavailable.</exception>
    Task<object?> ReadAsync(string secretName, ICallLog log, CancellationToken cancellationToken);

    /// <summary>Writes a secret, in place of one of the same name.</summary>
    /// <exception cref="MakiniException">As with <see cref="ReadAsync"/>; VaultUnavailable also if it takes no values of this type.</exception>
    Task WriteAsync(string secretName, object value, ICallLog log, CancellationToken cancellationToken);

    /// <summary>Removes a secret.</summary>
    /// <exception cref="MakiniException">SecretNotFound: there is none of this name. Or as with <see cref="ReadAsync"/>.</exception>
    Task RemoveAsync(string secretName, ICallLog log, CancellationToken cancellationToken);

    /// <summary>The names of its secrets.</summary>
    /// <exception cref="MakiniException">As with <see cref="ReadAsync"/>.</exception>
    Task<IReadOnlyList<string>> ListAsync(ICallLog log, CancellationToken cancellationToken);
}
