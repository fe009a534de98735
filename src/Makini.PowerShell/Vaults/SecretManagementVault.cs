using System.Management.Automation;

namespace Makini.PowerShell.Vaults;

/// <summary>A vault that is registered with the module Microsoft.PowerShell.SecretManagement. The module is looked for at the first use only.</summary>
/// <param name="name">The name it is registered under.</param>
/// <param name="thread">Where to run its commands.</param>
internal sealed class SecretManagementVault(string name, VaultThread thread) : ISecretVault
{
    /// <inheritdoc/>
    public string Name { get; } = name;

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
    public Task WriteAsync(string secretName, object value, ICallLog log, CancellationToken cancellationToken) =>
        RunAsync(VaultCommand.Write(Name, secretName, value), log, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(string secretName, ICallLog log, CancellationToken cancellationToken) =>
        RunAsync(VaultCommand.Remove(Name, secretName), log, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListAsync(ICallLog log, CancellationToken cancellationToken)
    {
        var list = await RunAsync(VaultCommand.List(Name), log, cancellationToken).ConfigureAwait(false);
        return [.. list.Select(info => info.Properties["Name"]?.Value as string).OfType<string>()];
    }

    private Task<IReadOnlyList<PSObject>> RunAsync(VaultCommand command, ICallLog log, CancellationToken cancellationToken) =>
        thread.RunAsync((shell, stop) => shell.Run(command, stop), log, cancellationToken);
}
