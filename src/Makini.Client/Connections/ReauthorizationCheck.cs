using Makini.Http;

namespace Makini.Connections;

/// <summary>
/// A 401 has two causes that the answer does not tell apart: the token is wrong, or the connected system refused the
/// credentials that Makini holds. The connection's health tells, so it is asked before the error is passed on.
/// </summary>
internal sealed class ReauthorizationCheck(
    IMakiniTransport transport, Func<ICallLog, CancellationToken, Task<IntegrationStatus>> health) : IMakiniTransport
{
    public async Task<MakiniResponse> SendAsync(MakiniRequest request, ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.TokenExpired)
        {
            if (!await RequiresReauthorizationAsync(log, cancellationToken).ConfigureAwait(false)) throw;
            throw new MakiniException(
                ErrorIds.ReauthorizationRequired,
                "The connected system no longer accepts the credentials that Makini holds (sync_status fail).",
                e)
            {
                StatusCode = e.StatusCode,
                ErrorCode = e.ErrorCode,
                RequestId = e.RequestId,
                Body = e.Body,
                RequiresReauthorization = true,
                RecommendedAction = "Let the customer go through the connection flow again, then connect with the new token.",
            };
        }
    }

    private async Task<bool> RequiresReauthorizationAsync(ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            return (await health(log, cancellationToken).ConfigureAwait(false)).RequiresReauthorization;
        }
        catch (MakiniException e)
        {
            log.Verbose($"The connection's health cannot be asked either: {e.Message}");
            return false;
        }
    }
}
