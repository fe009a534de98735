using System.Management.Automation;
using Makini.Configuration;

namespace Makini.PowerShell.Vaults;

/// <summary>A vault that is registered with the module Microsoft.PowerShell.SecretManagement. The module is looked for at the first use only.</summary>
/// <param name="name">The name it is registered under.</param>
/// <param name="thread">Where to run its commands.</param>
internal sealed class SecretManagementVault(string name, VaultThread thread) : ISecretVault
{
    private bool? _isSecretStore;

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public async Task<IDisposable> LockAsync(string secretName, ICallLog log, CancellationToken cancellationToken)
    {
        if (!await IsSecretStoreAsync(log, cancellationToken).ConfigureAwait(false))
            return await CrossProcessLock.AcquireAsync($"{Name}/{secretName}", log, cancellationToken).ConfigureAwait(false);

        // It may ask for its password: nobody else is to wait until somebody here types it.
        await ReadAsync(secretName, log, cancellationToken).ConfigureAwait(false);
        return await SecretStoreTurn.TakeAsync(log, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<object?> ReadAsync(string secretName, ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            var read = await RunAsync(VaultCommand.Read(Name, secretName), log, cancellationToken).ConfigureAwait(false);
            return read is [var secret, ..] ? SecretText.Unwrap(secret) : null;
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.SecretNotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<object?> ReadWholeAsync(string secretName, ICallLog log, CancellationToken cancellationToken)
    {
        if (!await IsSecretStoreAsync(log, cancellationToken).ConfigureAwait(false)) return await ReadAsync(secretName, log, cancellationToken).ConfigureAwait(false);
        var before = SecretStoreTurn.LastChange;
        var read = await ReadAsync(secretName, log, cancellationToken).ConfigureAwait(false);
        (await SecretStoreTurn.KeepWritersOutAsync(log, cancellationToken).ConfigureAwait(false)).Dispose();
        if (SecretStoreTurn.LastChange == before) return read;

        // Somebody wrote meanwhile: it may be half of what was there and half of what came.
        using (await SecretStoreTurn.TakeAsync(log, cancellationToken).ConfigureAwait(false))
            return await ReadAsync(secretName, log, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task WriteAsync(string secretName, object value, ICallLog log, CancellationToken cancellationToken) =>
        ChangeAsync(VaultCommand.Write(Name, secretName, value), log, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(string secretName, ICallLog log, CancellationToken cancellationToken) =>
        ChangeAsync(VaultCommand.Remove(Name, secretName), log, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListAsync(ICallLog log, CancellationToken cancellationToken)
    {
        var list = await RunAsync(VaultCommand.List(Name), log, cancellationToken).ConfigureAwait(false);
        return [.. list.Select(info => info.Properties["Name"]?.Value as string).OfType<string>()];
    }

    /// <summary>Noted before, too: the process may end before it can say that it has changed something.</summary>
    private async Task ChangeAsync(VaultCommand command, ICallLog log, CancellationToken cancellationToken)
    {
        if (_isSecretStore is true) SecretStoreTurn.Note(log);
        await RunAsync(command, log, cancellationToken).ConfigureAwait(false);
        if (_isSecretStore is true) SecretStoreTurn.Note(log);
    }

    private async Task<bool> IsSecretStoreAsync(ICallLog log, CancellationToken cancellationToken)
    {
        if (_isSecretStore is { } known) return known;
        var vaults = await RunAsync(VaultCommand.ListVaults(), log, cancellationToken).ConfigureAwait(false);
        var modules = vaults.Where(info => Name.Equals(info.Properties["Name"]?.Value as string, StringComparison.OrdinalIgnoreCase)).Select(info => info.Properties["ModuleName"]?.Value as string);
        _isSecretStore = modules.Contains(SecretStoreTurn.Module, StringComparer.OrdinalIgnoreCase);
        return _isSecretStore.Value;
    }

    private Task<IReadOnlyList<PSObject>> RunAsync(VaultCommand command, ICallLog log, CancellationToken cancellationToken) =>
        thread.RunAsync((shell, stop) => shell.Run(command, stop), log, cancellationToken);
}
