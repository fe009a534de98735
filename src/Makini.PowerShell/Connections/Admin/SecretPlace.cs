using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Profiles;
using Makini.PowerShell.State;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Connections;

/// <summary>Where the secret of a connection is: where the user says, else where the open connection or the profile of that name has it.</summary>
internal static class SecretPlace
{
    /// <exception cref="MakiniException">SecretNotFound: nobody knows.</exception>
    public static async Task<VaultTokenStore> FindAsync(string? vault, string? secretName, string? connection, AsyncPipeline pipeline)
    {
        if (vault is not null) return VaultTokens.Secret(vault, secretName ?? NameFor(connection), pipeline);
        if (connection is null) throw Unknown(connection);
        var open = await pipeline.InvokeAsync(_ => RunspaceState.Current.Connections.Find(connection)).ConfigureAwait(false);
        if (open is not null && ConnectionOrigin.Of(open)?.Secret is { } secret) return secret;
        return ProfileSearch.Find("*").FirstOrDefault(p => string.Equals(p.Name, connection, StringComparison.OrdinalIgnoreCase)) is { Vault: { } saved } profile
            ? VaultTokens.Secret(saved, profile.SecretName ?? SecretNames.For(profile.Name), pipeline)
            : throw Unknown(connection);
    }

    /// <summary>The name of a connection's secret where only the connection is named.</summary>
    /// <exception cref="MakiniException">SecretNotFound: not even that is.</exception>
    public static string NameFor(string? connection) => connection is null ? throw Unknown(connection) : SecretNames.For(connection);

    private static MakiniException Unknown(string? connection) =>
        new(ErrorIds.SecretNotFound, connection is null ? "It is not said which secret is meant." : $"It is not known where the secret of '{connection}' is.")
        {
            RecommendedAction = "Say where it is: -Vault <vault> -SecretName <name>; Get-SecretInfo lists the names.",
            Target = connection,
        };
}
