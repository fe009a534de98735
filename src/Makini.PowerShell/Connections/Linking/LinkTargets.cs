using Makini.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>Finds what links are for, and for whose application: what the user said, and what open connections know.</summary>
/// <param name="Open">The connections that are open in the runspace.</param>
internal sealed record LinkTargets(OpenConnections Open)
{
    /// <summary>The only account that is open; null if none is, or several.</summary>
    public MakiniConnection? Account { get; } = Open.All.Where(connection => connection.IsAdmin).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The connections that one argument means: those open, else one of the account by its name.</summary>
    /// <exception cref="MakiniException">ConnectionNotFound, or the account cannot be asked.</exception>
    public async Task<IReadOnlyList<LinkTarget>> FindAsync(ConnectionArgument argument, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        try
        {
            return [.. ConnectionResolver.Resolve(argument, Open).Where(connection => !connection.IsAdmin).Select(LinkTarget.Of)];
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.ConnectionNotFound && Account is not null && !argument.IsDeserialized)
        {
            await foreach (var remote in new AdminClient(Account).ListConnectionsAsync(pipeline, cancellationToken).ConfigureAwait(false))
                if (string.Equals(remote.Name, argument.Name, StringComparison.OrdinalIgnoreCase)) return [LinkTarget.Of(remote)];
            throw;
        }
    }

    /// <summary>The account's client id: as the connection was opened with, as it is with its tokens, or as the account was opened with.</summary>
    /// <exception cref="MakiniException">InvalidRequest: nobody knows it. Or the vault cannot be used.</exception>
    public async Task<string> ClientIdAsync(LinkTarget target, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var origin = target.Open is null ? null : ConnectionOrigin.Of(target.Open);
        return origin?.Plan.ClientId
            ?? (origin is null ? null : await Reconnection.ClientIdAsync(origin.Plan.Profile, pipeline, cancellationToken).ConfigureAwait(false))
            ?? (Account is null ? null : ConnectionOrigin.Of(Account)?.Plan.ClientId)
            ?? throw new MakiniException(ErrorIds.InvalidRequest, "Whose link shall it be? The account's client id is neither with the connection's tokens nor is the account open.")
            {
                RecommendedAction = $"New-MakiniLink{(target.Name is { } name ? " " + CommandWord.Of(name) : "")} -ClientId <id>; the Makini dashboard shows it.",
                Target = target.Name,
            };
    }
}
