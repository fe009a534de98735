using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
#if !NET
using Makini.Compatibility;
#endif

namespace Makini.PowerShell.Connections;

/// <summary>
/// Tokens out of a script block. A script block belongs to the runspace it was written in and can only run there, on the
/// pipeline thread. Several commands may want a token at once, and one of them may be waiting for the thread that another
/// one holds: so each asks its own pipeline, the first that gets the thread runs the script, and all take its result.
/// </summary>
/// <param name="script">The script.</param>
/// <param name="connection">The connection's name.</param>
/// <param name="homeId">The runspace it was given in.</param>
internal sealed class ScriptTokenSource(ScriptBlock script, string connection, Guid homeId) : ITokenSource
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private AccessToken? _last;
    private ScriptTokenRequest? _request;

    /// <inheritdoc/>
    public async ValueTask<AccessToken> GetAsync(AccessToken? refused, ICallLog log, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _last) is { } last && !last.Equals(refused) && !(last.ExpiresAt <= DateTimeOffset.UtcNow + Margin)) return last;
        if (log is not AsyncPipeline pipeline || pipeline.RunspaceId != homeId) throw Elsewhere();
        var request = Join();
        var turn = pipeline.InvokeAsync(_ => request.Run());
        var first = await Task.WhenAny(turn, request.Token).ConfigureAwait(false);
        if (first == turn && !await turn.ConfigureAwait(false)) throw Recursive();
        var token = await request.Token.WaitAsync(cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _last, token);
        return token;
    }

    private ScriptTokenRequest Join()
    {
        lock (_gate)
        {
            if (_request is null || _request.Token.IsCompleted) _request = new ScriptTokenRequest(script, connection);
            return _request;
        }
    }

    private MakiniException Elsewhere() => new(
        ErrorIds.TokenProviderFailed, $"Connection '{connection}' wants a new token, and its -TokenProvider can only run in the runspace it was given in.")
    {
        RecommendedAction = $"Call Test-MakiniConnection {CommandWord.Of(connection)} before the -Parallel block, or keep the token in a vault: Connect-Makini -Vault.",
        Target = connection,
    };

    private MakiniException Recursive() => new(
        ErrorIds.TokenProviderFailed, $"The -TokenProvider of connection '{connection}' uses that very connection.")
    {
        RecommendedAction = "Let the script block get the token without this connection.",
        Target = connection,
    };
}
