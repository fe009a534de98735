using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Connections;

/// <summary>Token sets in and out of a vault, for the cmdlets.</summary>
internal static class VaultTokens
{
    /// <summary>A secret that holds, or is to hold, a token set.</summary>
    public static VaultTokenStore Secret(string vault, string secretName, AsyncPipeline pipeline) =>
        new(new SecretManagementVault(vault, new VaultThread(pipeline.RunspaceId)), secretName);

    /// <summary>Stores a set in place of what the secret holds, and looks whether it arrived. A set that has come cannot be got again, so this is not cancelled.</summary>
    /// <exception cref="MakiniException">TokenNotStored.</exception>
    public static async Task StoreAsync(VaultTokenStore secret, TokenSet set, AsyncPipeline pipeline)
    {
        try
        {
            using (await secret.LockAsync(pipeline, CancellationToken.None).ConfigureAwait(false)) await WriteAsync(secret, set, pipeline).ConfigureAwait(false);
        }
        catch (MakiniException e)
        {
            throw NotStored(secret, e);
        }
    }

    /// <summary>Gets a token and puts it in place of the one that the secret holds; what else is in it by then stays.</summary>
    /// <exception cref="MakiniException">TokenNotStored, or the token cannot be had: then nothing has changed.</exception>
    public static async Task ReplaceAsync(VaultTokenStore secret, Func<Task<TokenSet>> issue, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        using (await secret.LockAsync(pipeline, cancellationToken).ConfigureAwait(false))
        {
            var before = await secret.ReadAsync(pipeline, cancellationToken).ConfigureAwait(false);
            var issued = await issue().ConfigureAwait(false);
            try
            {
                await WriteAsync(secret, before?.ReplacedBy(issued) ?? issued, pipeline).ConfigureAwait(false);
            }
            catch (MakiniException e)
            {
                throw NotStored(secret, e);
            }
        }
    }

    /// <summary>Removes the secret; nobody is rotating it meanwhile.</summary>
    /// <exception cref="MakiniException">SecretNotFound, or the vault cannot be used.</exception>
    public static async Task RemoveAsync(VaultTokenStore secret, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        using (await secret.LockAsync(pipeline, cancellationToken).ConfigureAwait(false))
            await secret.RemoveAsync(pipeline, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync(VaultTokenStore secret, TokenSet set, AsyncPipeline pipeline)
    {
        await secret.WriteAsync(set, pipeline, CancellationToken.None).ConfigureAwait(false);
        if (set.IsSame(await secret.ReadAsync(pipeline, CancellationToken.None).ConfigureAwait(false))) return;
        pipeline.Verbose($"{secret.Id} was overwritten by another process; it is written again.");
        await secret.WriteAsync(set, pipeline, CancellationToken.None).ConfigureAwait(false);
    }

    private static MakiniException NotStored(VaultTokenStore secret, MakiniException cause) =>
        new(ErrorIds.TokenNotStored, $"The token could not be written to {secret.Id}: {cause.Message}", cause)
        {
            RecommendedAction = cause.RecommendedAction,
            Target = secret.Id,
        };
}
