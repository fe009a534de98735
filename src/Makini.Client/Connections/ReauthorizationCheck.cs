using Makini.Http;

namespace Makini.Connections;

/// <summary>
/// A 401 has two causes that the answer does not tell apart: the token is wrong, or the connected system refused the
/// credentials that Makini holds. The connection's health tells, so it is asked before the error is passed on. Some services
/// say it by an error code of their own.
/// </summary>
/// <param name="transport">The way to the service.</param>
/// <param name="connection">Whose calls these are.</param>
/// <param name="codes">The error codes that mean it, whatever the status.</param>
internal sealed class ReauthorizationCheck(IMakiniTransport transport, MakiniConnection connection, IReadOnlyList<string> codes) : IMakiniTransport
{
    public async Task<MakiniResponse> SendAsync(MakiniRequest request, ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        }
        catch (MakiniException e) when (codes.Contains(e.ErrorCode, StringComparer.OrdinalIgnoreCase))
        {
            throw Required(e, $"error code {e.ErrorCode}");
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.TokenExpired)
        {
            if (!await RequiresReauthorizationAsync(log, cancellationToken).ConfigureAwait(false)) throw;
            throw Required(e, $"sync_status {connection.SyncStatus}");
        }
    }

    private MakiniException Required(MakiniException cause, string sign) => new(
        ErrorIds.ReauthorizationRequired,
        $"{connection.Name}: the connected system no longer accepts the credentials that Makini holds ({sign}).",
        cause)
    {
        StatusCode = cause.StatusCode,
        ErrorCode = cause.ErrorCode,
        RequestId = cause.RequestId,
        Body = cause.Body,
        RequiresReauthorization = true,
        Target = connection,
        RecommendedAction = SyncStates.Reconnect(connection.Name),
    };

    private async Task<bool> RequiresReauthorizationAsync(ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            return (await connection.GetStatusAsync(log, cancellationToken).ConfigureAwait(false)).RequiresReauthorization;
        }
        catch (MakiniException e)
        {
            log.Verbose($"The connection's health cannot be asked either: {e.Message}");
            return false;
        }
    }
}
