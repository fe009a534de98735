namespace Makini.PowerShell.Vaults;

/// <summary>
/// A place where secrets are kept. All that the module wants of one: SecretManagement, the only one there is now, is no
/// longer developed and may have to be replaced.
/// </summary>
internal interface ISecretVault
{
    /// <summary>What the user calls the vault.</summary>
    string Name { get; }

    /// <summary>Keeps other processes of this user from changing a secret, and waits until what they have written can be read here. A vault that is locked asks for its password before. Dispose what it returns to let it go.</summary>
    /// <exception cref="MakiniException">ConfigurationUnavailable: there is no place for a lock, or somebody holds it for minutes. Or as with <see cref="ReadAsync"/>.</exception>
    Task<IDisposable> LockAsync(string secretName, ICallLog log, CancellationToken cancellationToken);

    /// <summary>Reads a secret as the vault gives it: a Hashtable, SecureString, PSCredential or string.</summary>
    /// <returns>Null if there is none of this name.</returns>
    /// <exception cref="MakiniException">VaultModuleMissing, VaultMissing, VaultLocked or VaultUnavailable.</exception>
    Task<object?> ReadAsync(string secretName, ICallLog log, CancellationToken cancellationToken);

    /// <summary>Reads a secret whole, also while another process of this user writes it: some vaults write a Hashtable in pieces. Not under its lock.</summary>
    /// <returns>As <see cref="ReadAsync"/>.</returns>
    /// <exception cref="MakiniException">As with <see cref="LockAsync"/>.</exception>
    Task<object?> ReadWholeAsync(string secretName, ICallLog log, CancellationToken cancellationToken);

    /// <summary>Writes a secret, in place of one of the same name; under its lock.</summary>
    /// <exception cref="MakiniException">As with <see cref="ReadAsync"/>; VaultUnavailable also if it takes no values of this type.</exception>
    Task WriteAsync(string secretName, object value, ICallLog log, CancellationToken cancellationToken);

    /// <summary>Removes a secret; under its lock.</summary>
    /// <exception cref="MakiniException">SecretNotFound: there is none of this name. Or as with <see cref="ReadAsync"/>.</exception>
    Task RemoveAsync(string secretName, ICallLog log, CancellationToken cancellationToken);

    /// <summary>The names of its secrets.</summary>
    /// <exception cref="MakiniException">As with <see cref="ReadAsync"/>.</exception>
    Task<IReadOnlyList<string>> ListAsync(ICallLog log, CancellationToken cancellationToken);
}
