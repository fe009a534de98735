using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>/link/token: gives tokens for a code of Makini Link, for a refresh token, or for the account's client secret.</summary>
/// <param name="account">Whose tokens they are.</param>
/// <param name="tokens">Writes tokens.</param>
internal sealed class TokenRoutes(Account account, TokenJson tokens)
{
    private static readonly KeyValuePair<string, string>[] NotToBeKept = [new("Cache-Control", "no-store"), new("Pragma", "no-cache")];

    /// <summary>The operations.</summary>
    public IEnumerable<Route> Create()
    {
        yield return new Route("POST", "/link/token", Answer) { Access = RouteAccess.Anyone };
    }

    private ApiAnswer Answer(ApiRequest request)
    {
        try
        {
            var pair = Grant(TokenFields.Read(request));
            return ApiAnswer.Json(json => tokens.WriteAnswer(json, pair), NotToBeKept);
        }
        catch (OAuthException e)
        {
            return ApiAnswer.Error(e);
        }
    }

    private TokenPair Grant(TokenFields fields)
    {
        var grantType = fields.Get("grant_type");
        CheckClient(fields);
        return grantType switch
        {
            "authorization_code" => Redeem(fields),
            "refresh_token" => account.Tokens.Refresh(fields.Get("refresh_token"))
                ?? throw new OAuthException("invalid_grant", "The refresh token is invalid, has expired or was replaced."),
            "client_credentials" => account.Tokens.Issue(connectionKey: null),
            _ => throw new OAuthException("unsupported_grant_type", $"There is no grant type {grantType}."),
        };
    }

    private void CheckClient(TokenFields fields)
    {
        var (id, secret) = (fields.Get("client_id"), fields.Get("client_secret"));
        if (id == account.ClientId && secret == account.ClientSecret) return;
        throw new OAuthException("invalid_client", "Client authentication failed.");
    }

    private TokenPair Redeem(TokenFields fields)
    {
        var isGood = account.Codes.Redeem(fields.Get("code"), fields.Get("redirect_uri"));
        return isGood
            ? account.Tokens.Issue(account.ConnectWorld().Key)
            : throw new OAuthException("invalid_grant", "The code is invalid, has expired, was used or was sent to another redirect_uri.");
    }
}
