namespace Makini;

/// <summary>What a token is asked for with, and what to do where that is refused.</summary>
internal sealed class TokenGrant
{
    public static readonly TokenGrant Code = new(
        "the code of Makini Link",
        "Run Connect-Makini -Link again: a code works once. Compare -ClientSecret and -RedirectUri with the dashboard's.");

    public static readonly TokenGrant Refresh = new(
        "the refresh token",
        "Get a new pair: Connect-Makini -Name {0} -Link ..., or a new token on the Makini dashboard (Generate Token).");

    public static readonly TokenGrant ClientCredentials = new(
        "the client id and secret",
        "Compare -ClientId and -ClientSecret with the Makini dashboard: Settings > Application Settings.");

    private readonly string _proof;
    private readonly string _action;

    private TokenGrant(string proof, string action)
    {
        _proof = proof;
        _action = action;
    }

    /// <param name="connection">The connection's name.</param>
    /// <param name="answer">What the service answered.</param>
    public MakiniException Refused(string connection, MakiniException answer)
    {
        var said = answer.ErrorCode is null ? "" : $" ({answer.ErrorCode})";
        return new MakiniException(ErrorIds.TokenExpired, $"Makini does not accept {_proof} of connection '{connection}'{said}.", answer)
        {
            StatusCode = answer.StatusCode,
            ErrorCode = answer.ErrorCode,
            RequestId = answer.RequestId,
            Body = answer.Body,
            RecommendedAction = _action.Replace("{0}", CommandWord.Of(connection)),
        };
    }
}
