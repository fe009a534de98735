using System.Security;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Profiles;
using Makini.PowerShell.Vaults;
using Makini.Sandbox;

namespace Makini.PowerShell.Connections;

/// <summary>Every way to the tokens of a connection.</summary>
internal static class TokenOrigins
{
    /// <summary>A token that the user has.</summary>
    public static OpenedTokens Given(SecureString token, ServiceOptions service) =>
        new(new RefreshingTokenSource(TokenSetFormat.FromPlain(SecretText.Of(token)!), new TokenEndpoint(service)));

    /// <summary>The account's client id and secret, for the Admin API.</summary>
    public static OpenedTokens Account(string clientId, SecureString clientSecret, ServiceOptions service) =>
        new(new ClientCredentialsTokenSource(clientId, SecretText.Of(clientSecret)!, new TokenEndpoint(service)));

    /// <summary>The sandbox's own pair.</summary>
    public static OpenedTokens Sandbox(MakiniSandbox sandbox, ServiceOptions service)
    {
        var store = new SandboxTokenStore(sandbox);
        return new(new RefreshingTokenSource(store.Read(), new TokenEndpoint(service), store));
    }

    /// <summary>Where a profile says: a vault or an environment variable.</summary>
    /// <exception cref="MakiniException">The vault cannot be used, or has no such secret.</exception>
    public static async Task<OpenedTokens> SavedAsync(ConnectionPlan plan, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        ProfileSearch.CheckReopens(plan.Profile);
        if (plan.Profile.Vault is not { } vault) return new(new EnvironmentTokenSource(plan.Profile.EnvironmentVariable!));
        var secret = VaultTokens.Secret(vault, plan.Profile.SecretName!, pipeline);
        var set = await secret.ReadRequiredAsync(pipeline, cancellationToken).ConfigureAwait(false);
        return Stored(set, secret, plan.Service);
    }

    /// <summary>A pair that is in a vault.</summary>
    public static OpenedTokens Stored(TokenSet set, VaultTokenStore secret, ServiceOptions service) =>
        new(new RefreshingTokenSource(set, new TokenEndpoint(service), secret), secret);

    /// <summary>A pair that was just issued; it is stored before it is used, if the plan has a vault.</summary>
    /// <exception cref="MakiniException">TokenNotStored.</exception>
    public static async Task<OpenedTokens> IssuedAsync(TokenSet set, VaultTokenStore? secret, ServiceOptions service, AsyncPipeline pipeline)
    {
        if (secret is null) return new(new RefreshingTokenSource(set, new TokenEndpoint(service)));
        await VaultTokens.StoreAsync(secret, set, pipeline).ConfigureAwait(false);
        return Stored(set, secret, service);
    }

    /// <summary>The pair for a system that a customer connects in a browser.</summary>
    /// <exception cref="MakiniException">LinkFailed, TokenExpired for a code that is refused, or the vault cannot be used.</exception>
    public static async Task<OpenedTokens> LinkAsync(
        LinkClient client, bool noBrowser, ConnectionPlan plan, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var secret = await OpenSecretAsync(plan.Profile, pipeline, cancellationToken).ConfigureAwait(false);
        var flow = new LinkFlow(plan.Service.BaseUri, client.Id, client.RedirectUri);
        using var endpoint = new TokenEndpoint(plan.Service);
        var code = noBrowser
            ? await flow.AskForCodeAsync(pipeline).ConfigureAwait(false)
            : await flow.GetCodeAsync(pipeline, cancellationToken).ConfigureAwait(false);
        var set = await endpoint.ExchangeAsync(code, client.RedirectUri, client.Id, client.Secret, pipeline, cancellationToken).ConfigureAwait(false);
        return await IssuedAsync(set, secret, plan.Service, pipeline).ConfigureAwait(false);
    }

    /// <summary>The secret that a profile names, in a vault that was seen to work: a token that cannot be stored would be lost.</summary>
    /// <returns>Null if the profile names none.</returns>
    /// <exception cref="MakiniException">The vault is missing or locked.</exception>
    public static async Task<VaultTokenStore?> OpenSecretAsync(MakiniProfile profile, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (profile.Vault is not { } vault) return null;
        var secret = VaultTokens.Secret(vault, profile.SecretName!, pipeline);
        await secret.ReadWholeAsync(pipeline, cancellationToken).ConfigureAwait(false);
        return secret;
    }
}
