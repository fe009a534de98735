using Makini.Filtering;

namespace Makini.PowerShell.Vaults;

/// <summary>
/// A connection's token set as one secret in a vault. It is written back in the form in which it was read; a new one becomes
/// a Hashtable, or one JSON text where the vault takes no Hashtable.
/// </summary>
/// <param name="vault">The vault.</param>
/// <param name="secretName">The secret's name.</param>
internal sealed class VaultTokenStore(ISecretVault vault, string secretName) : ITokenStore
{
    private SecretForm? _form;

    /// <inheritdoc/>
    public string Id { get; } = $"{vault.Name}/{secretName}";

    /// <inheritdoc/>
    public Task<IDisposable> LockAsync(ICallLog log, CancellationToken cancellationToken) => vault.LockAsync(secretName, log, cancellationToken);

    /// <inheritdoc/>
    public async Task<TokenSet?> ReadAsync(ICallLog log, CancellationToken cancellationToken) =>
        await vault.ReadAsync(secretName, log, cancellationToken).ConfigureAwait(false) is { } value ? Read(value) : null;

    /// <summary>What the vault holds, also while another process writes it; for those who do not hold the lock.</summary>
    /// <returns>Null if there is no such secret.</returns>
    /// <exception cref="MakiniException">As with <see cref="ReadAsync"/>.</exception>
    public async Task<TokenSet?> ReadWholeAsync(ICallLog log, CancellationToken cancellationToken) =>
        await vault.ReadWholeAsync(secretName, log, cancellationToken).ConfigureAwait(false) is { } value ? Read(value) : null;

    /// <summary>The same, where it must hold something.</summary>
    /// <exception cref="MakiniException">SecretNotFound: there is no such secret. Or as with <see cref="ReadAsync"/>.</exception>
    public async Task<TokenSet> ReadRequiredAsync(ICallLog log, CancellationToken cancellationToken) =>
        await ReadWholeAsync(log, cancellationToken).ConfigureAwait(false)
            ?? throw VaultFailures.SecretMissing(vault.Name, secretName, await NearestAsync(log, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task WriteAsync(TokenSet set, ICallLog log, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _form)?.Write(set) is { } value)
        {
            await vault.WriteAsync(secretName, value, log, cancellationToken).ConfigureAwait(false);
            return;
        }

        var form = await WriteNewAsync(set, log, cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _form, form);
    }

    /// <summary>Removes the secret.</summary>
    /// <exception cref="MakiniException">SecretNotFound: it is gone already. Or as with <see cref="ReadAsync"/>.</exception>
    public Task RemoveAsync(ICallLog log, CancellationToken cancellationToken) => vault.RemoveAsync(secretName, log, cancellationToken);

    private TokenSet Read(object value)
    {
        var form = SecretForm.Of(value)
            ?? throw VaultFailures.SecretInvalid(vault.Name, secretName, $"a token is no {value.GetType().Name}.");
        try
        {
            var set = form.Read(value);
            Volatile.Write(ref _form, form);
            return set;
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.SecretInvalid)
        {
            throw VaultFailures.SecretInvalid(vault.Name, secretName, e.Message);
        }
    }

    private async Task<string[]> NearestAsync(ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            var names = await vault.ListAsync(log, cancellationToken).ConfigureAwait(false);
            return [.. NearestNames.Find(secretName, names, name => [name], _ => null)];
        }
        catch (MakiniException e)
        {
            log.Verbose($"The secrets of the vault '{vault.Name}' cannot be listed either: {e.Message}");
            return [];
        }
    }

    /// <summary>Vaults refuse a type each in its own way, so after any failure of the vault itself a text is tried.</summary>
    private async Task<SecretForm> WriteNewAsync(TokenSet set, ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            await vault.WriteAsync(secretName, SecretForm.Table.Write(set)!, log, cancellationToken).ConfigureAwait(false);
            return SecretForm.Table;
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.VaultUnavailable)
        {
            log.Verbose($"{Id} is written as one JSON text: {e.Message}");
        }

        await vault.WriteAsync(secretName, SecretForm.Json.Write(set)!, log, cancellationToken).ConfigureAwait(false);
        return SecretForm.Json;
    }
}
