namespace Makini.Http;

/// <summary>
/// What an error means that the connected system itself gave. Neither the token nor Makini is to blame, and who reads it must not look
/// there.
/// </summary>
internal static class SystemErrors
{
    /// <param name="connection">The connection's name.</param>
    /// <param name="status">The status that the system gave it.</param>
    public static (string Id, string Sentence, string Action) Classify(string connection, int status) => status switch
    {
        401 => (
            ErrorIds.ReauthorizationRequired,
            $"The system behind connection '{connection}' does not accept its login",
            "Let the customer go through the connection flow again, then connect with the new token."),
        403 => (
            ErrorIds.Forbidden,
            $"The login of connection '{connection}' may not do this in its system",
            "Let the system's administrator give the login's role what the message names."),
        404 => (ErrorIds.NotFound, $"The system behind connection '{connection}' has no such thing", "Look at the name or key."),
        429 => (
            ErrorIds.RateLimited,
            $"The system behind connection '{connection}' gets more requests at once than it allows",
            "Wait a minute, then run it again; fewer calls at once help."),
        >= 500 => (
            ErrorIds.Unavailable,
            $"The system behind connection '{connection}' fails",
            "Run it again later; if it stays, ask the system's administrator."),
        _ => (ErrorIds.InvalidRequest, $"The system behind connection '{connection}' does not accept the request", "Correct what the message names."),
    };
}
