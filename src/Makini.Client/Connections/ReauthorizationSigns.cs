using Makini.Http;

namespace Makini.Connections;

/// <summary>
/// Some services say by an error code, or in words, that the customer must go through the connection flow again. The connection remembers
/// it: its synchronisation may not have failed yet.
/// </summary>
/// <param name="transport">The way to the service.</param>
/// <param name="connection">Whose calls these are.</param>
/// <param name="codes">The error codes that mean it, whatever the status.</param>
internal sealed class ReauthorizationSigns(IMakiniTransport transport, MakiniConnection connection, IReadOnlyList<string> codes) : IMakiniTransport
{
    public async Task<MakiniResponse> SendAsync(MakiniRequest request, ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        }
        catch (MakiniException e) when (SignOf(e) is { } sign)
        {
            connection.Refused(sign, request.Path);
            throw ReauthorizationErrors.Required(connection, e, sign);
        }
    }

    private string? SignOf(MakiniException e)
    {
        if (codes.Contains(e.ErrorCode, StringComparer.OrdinalIgnoreCase)) return $"error code {e.ErrorCode}";
        return e.ErrorId == ErrorIds.ReauthorizationRequired ? e.Message.TrimEnd('.') : null;
    }
}
