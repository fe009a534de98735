using Makini.Configuration;

namespace Makini.Client.Tests.Fakes;

/// <summary>A store that two processes can share.</summary>
internal sealed class FileStore(string path) : ITokenStore
{
    public string Id => path;

    public Task<IDisposable> LockAsync(ICallLog log, CancellationToken cancellationToken) => CrossProcessLock.AcquireAsync(path, log, cancellationToken);

    public Task<TokenSet?> ReadAsync(ICallLog log, CancellationToken cancellationToken) =>
        Task.FromResult<TokenSet?>(TokenSetFormat.FromJson(System.Text.Encoding.UTF8.GetString(UserFile.ReadAll(path))));

    public Task WriteAsync(TokenSet set, ICallLog log, CancellationToken cancellationToken)
    {
        UserFile.Replace(path, System.Text.Encoding.UTF8.GetBytes(TokenSetFormat.ToJson(set)));
        return Task.CompletedTask;
    }
}
