using System.Text.Json;
using Makini.Connections;
using Makini.Http;
using Makini.Json;

namespace Makini;

/// <summary>
/// POST /link/token: gives tokens for a Link code, for a refresh token, or for a client's id and secret. A request that
/// was sent is never repeated: its first answer may have ended the old pair.
/// </summary>
internal sealed class TokenEndpoint : IDisposable
{
    private const string Path = "/link/token";
    private readonly MakiniTransport _transport;
    private readonly TimeProvider _time;

    /// <exception cref="MakiniException">InsecureUri: the address is not https and not this machine.</exception>
    public TokenEndpoint(ServiceOptions options)
    {
        _time = options.TimeProvider;
        Name = options.Name;
        _transport = new MakiniTransport(options, NoToken.Instance, ServiceChecks.Check(options));
    }

    /// <summary>The connection's name.</summary>
    public string Name { get; }

    public TimeProvider Time => _time;

    /// <summary>The pair for a code of Makini Link; a code works once.</summary>
    public async Task<TokenSet> ExchangeAsync(
        string code, Uri redirectUri, string clientId, string clientSecret, ICallLog log, CancellationToken cancellationToken)
    {
        var form = Form(
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", redirectUri.OriginalString),
            ("client_id", clientId),
            ("client_secret", clientSecret));
        var set = await SendAsync(TokenGrant.Code, form, [code, clientSecret], log, cancellationToken).ConfigureAwait(false);
        return set.IssuedTo(clientId, clientSecret);
    }

    /// <summary>A new pair in place of one that can be refreshed.</summary>
    public async Task<TokenSet> RefreshAsync(TokenSet set, ICallLog log, CancellationToken cancellationToken)
    {
        var form = Form(
            ("grant_type", "refresh_token"),
            ("refresh_token", set.RefreshToken!),
            ("client_id", set.ClientId!),
            ("client_secret", set.ClientSecret!));
        string[] secrets = [set.RefreshToken!, set.ClientSecret!, set.AccessToken.Secret];
        return set.ReplacedBy(await SendAsync(TokenGrant.Refresh, form, secrets, log, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>An account's token, for the Admin API.</summary>
    public Task<TokenSet> RequestAsync(string clientId, string clientSecret, ICallLog log, CancellationToken cancellationToken)
    {
        var json = JsonRequestBody.From(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("grant_type", "client_credentials");
            writer.WriteString("client_id", clientId);
            writer.WriteString("client_secret", clientSecret);
            writer.WriteEndObject();
        });
        return SendAsync(TokenGrant.ClientCredentials, json, [clientSecret], log, cancellationToken);
    }

    public void Dispose() => _transport.Dispose();

    private static Func<HttpContent> Form(params (string Name, string Value)[] fields) =>
        () => new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));

    private async Task<TokenSet> SendAsync(
        TokenGrant grant, Func<HttpContent> content, string[] secrets, ICallLog log, CancellationToken cancellationToken)
    {
        var request = new MakiniRequest(HttpMethod.Post, Path) { Content = content, IsForToken = true, Secrets = secrets };
        try
        {
            using var response = await _transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
            return JsonAnswer.ReadOne(response, Read);
        }
        catch (MakiniException e) when (e.StatusCode is 400 or 401 or 403)
        {
            throw grant.Refused(Name, e);
        }
    }

    private TokenSet? Read(JsonElement json) => TokenAnswer.Read(json, _time.GetUtcNow());
}
