using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;
using Makini.Profiles;

namespace Makini.PowerShell.Connections;

/// <summary>What is known of a connection that a customer connects again.</summary>
internal static class Reconnection
{
    /// <summary>How the connection of a name was opened, else how it was saved. On the pipeline thread only.</summary>
    /// <param name="name">The name; null for the default connection.</param>
    /// <exception cref="MakiniException">ConnectionNotFound: neither is one open nor is there a profile.</exception>
    public static MakiniProfile ProfileOf(string? name)
    {
        var open = RunspaceState.Current.Connections;
        var connection = name is null ? open.Default : open.Find(name);
        if (connection is not null && ConnectionOrigin.Of(connection) is { } origin) return origin.Plan.Profile with { Name = connection.Name };
        return ProfileStore.ReadAll().FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(name);
    }

    /// <summary>The account's application, out of the secret that has the old tokens.</summary>
    /// <exception cref="MakiniException">InvalidRequest: it is not in there. Or the vault cannot be used.</exception>
    public static async Task<LinkClient> ClientAsync(MakiniProfile profile, Uri redirectUri, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var old = await SecretOf(profile, pipeline, cancellationToken).ConfigureAwait(false);
        return old is { ClientId: { } id, ClientSecret: { } clientSecret } ? new LinkClient(id, clientSecret, redirectUri) : throw NoClient(profile);
    }

    /// <summary>The id of the account's application, where it is with the tokens.</summary>
    /// <exception cref="MakiniException">The vault cannot be used.</exception>
    public static async Task<string?> ClientIdAsync(MakiniProfile profile, AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        (await SecretOf(profile, pipeline, cancellationToken).ConfigureAwait(false))?.ClientId;

    private static async Task<TokenSet?> SecretOf(MakiniProfile profile, AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        profile.Vault is { } vault ? await VaultTokens.Secret(vault, profile.SecretName!, pipeline).ReadWholeAsync(pipeline, cancellationToken).ConfigureAwait(false) : null;

    private static MakiniException Unknown(string? name) =>
        new(ErrorIds.ConnectionNotFound, name is null ? "Which connection is to be connected again?" : $"'{name}' is neither open in this runspace nor saved as a profile.")
        {
            RecommendedAction = $"A new connection: Connect-Makini {CommandWord.Of(name ?? "<name>")} -Link -ClientId <id> -ClientSecret <secret> -Vault <vault>",
            Target = name,
        };

    private static MakiniException NoClient(MakiniProfile profile) =>
        new(ErrorIds.InvalidRequest, $"The client id and secret of '{profile.Name}' are not with its tokens.")
        {
            RecommendedAction = $"Connect-Makini {CommandWord.Of(profile.Name)} -Link -Reconnect -ClientId <id> -ClientSecret (Read-Host -AsSecureString)",
            Target = profile.Name,
        };
}
