using Makini.Http;

namespace Makini.Connections;

/// <summary>The errors of a connection whose system may refuse the credentials that Makini holds.</summary>
internal static class ReauthorizationErrors
{
    /// <summary>Only the customer can help.</summary>
    /// <param name="connection">Whose call it was.</param>
    /// <param name="cause">The call's own error.</param>
    /// <param name="sign">What says so.</param>
    public static MakiniException Required(MakiniConnection connection, MakiniException cause, string sign) => From(
        cause,
        ErrorIds.ReauthorizationRequired,
        $"{connection.Name}: the connected system no longer accepts the credentials that Makini holds ({sign}).",
        connection,
        SyncStates.Reconnect(connection.Name));

    /// <summary>The call was refused, but the token is good: the status was told for it.</summary>
    public static MakiniException Unexplained(MakiniConnection connection, MakiniException cause, MakiniRequest request, IntegrationStatus status) => From(
        cause,
        cause.ErrorId,
        $"{connection.Name}: Makini refuses {request.Method} {request.Path} (401), but takes the token elsewhere; the synchronisation is '{status.SyncStatus}'.",
        connection,
        $"Try it again in some minutes: Test-MakiniConnection {CommandWord.Of(connection.Name)}. If it stays, the system may refuse its credentials. {SyncStates.Reconnect(connection.Name)}");

    private static MakiniException From(MakiniException cause, string id, string message, MakiniConnection connection, string action) => new(id, message, cause)
    {
        StatusCode = cause.StatusCode,
        ErrorCode = cause.ErrorCode,
        RequestId = cause.RequestId,
        Body = cause.Body,
        RequiresReauthorization = id == ErrorIds.ReauthorizationRequired,
        Target = connection,
        RecommendedAction = action,
    };
}
