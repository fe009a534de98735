using Makini.Configuration;
using Makini.PowerShell.Vaults;
using Makini.Sandbox;

namespace Makini.PowerShell.Connections;

/// <summary>The sandbox itself keeps the newest pair, so that all connections to it go on when one of them refreshes.</summary>
internal sealed class SandboxTokenStore(MakiniSandbox sandbox) : ITokenStore
{
    /// <inheritdoc/>
    public string Id => $"sandbox {sandbox.Url}";

    /// <summary>The newest pair.</summary>
    public TokenSet Read() => new(
        new AccessToken(SecretText.Of(sandbox.GetAccessToken())!),
        SecretText.Of(sandbox.GetRefreshToken()),
        sandbox.ClientId,
        SecretText.Of(sandbox.GetClientSecret()));

    /// <inheritdoc/>
    public Task<IDisposable> LockAsync(ICallLog log, CancellationToken cancellationToken) => CrossProcessLock.AcquireAsync(Id, log, cancellationToken);

    /// <inheritdoc/>
    public Task<TokenSet?> ReadAsync(ICallLog log, CancellationToken cancellationToken) => Task.FromResult<TokenSet?>(Read());

    /// <inheritdoc/>
    public Task WriteAsync(TokenSet set, ICallLog log, CancellationToken cancellationToken) => Task.CompletedTask;
}
