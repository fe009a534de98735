using Makini.Http;

namespace Makini.Connections;

/// <summary>
/// A 401 has two causes that the answer does not tell apart: the token is wrong, or the connected system refused the
/// credentials that Makini holds. The connection's health tells, so it is asked once before the error is passed on.
/// </summary>
/// <param name="transport">The way to the service.</param>
/// <param name="connection">Whose data calls these are.</param>
internal sealed class ReauthorizationCheck(IMakiniTransport transport, MakiniConnection connection) : IMakiniTransport
{
    public async Task<MakiniResponse> SendAsync(MakiniRequest request, ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            var response = await transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
            connection.Accepted(request.Path);
            return response;
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.TokenExpired && !connection.IsAdmin)
        {
            if (await AskAsync(log, cancellationToken).ConfigureAwait(false) is not { } status) throw;
            if (status.RequiresReauthorization) throw ReauthorizationErrors.Required(connection, e, $"sync_status {status.SyncStatus}");
            throw ReauthorizationErrors.Unexplained(connection, e, request, status);
        }
    }

    /// <returns>Null if the status is not told either: then it is the token.</returns>
    private async Task<IntegrationStatus?> AskAsync(ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.GetStatusAsync(log, cancellationToken).ConfigureAwait(false);
        }
        catch (MakiniException e) when (e.ErrorId != ErrorIds.ReauthorizationRequired)
        {
            log.Verbose($"The connection's health cannot be asked either: {e.Message}");
            return null;
        }
    }
}
