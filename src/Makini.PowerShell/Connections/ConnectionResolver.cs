using System.Management.Automation;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>Finds the connections that a command is to use, among those open in the runspace.</summary>
internal static class ConnectionResolver
{
    private const string HowToConnect = "Type 'Connect-Makini -Sandbox' to try the module, 'Connect-Makini -Name <name> -Token <SecureString>', or 'Connect-Makini -Profile <name>'.";

    /// <summary>The connections meant; the default one if nothing was given.</summary>
    /// <exception cref="MakiniException">NotConnected, or ConnectionNotFound.</exception>
    public static IReadOnlyList<MakiniConnection> Resolve(ConnectionArgument[]? given, OpenConnections open)
    {
        if (given is null) return [open.Default ?? throw NotConnected(open)];
        return [.. given.SelectMany(argument => Resolve(argument, open)).Distinct()];
    }

    /// <summary>The connections that one argument means: at least one.</summary>
    /// <exception cref="MakiniException">ConnectionNotFound.</exception>
    public static IReadOnlyList<MakiniConnection> Resolve(ConnectionArgument argument, OpenConnections open)
    {
        if (argument.IsDeserialized) throw Deserialized(argument.Name);
        if (argument.Connection is { } connection) return [connection];
        if (open.Find(argument.Name) is { } named) return [named];
        var matches = WildcardPattern.ContainsWildcardCharacters(argument.Name) ? open.Match(argument.Name) : [];
        return matches.Count > 0 ? matches : throw NotFound(argument.Name, open);
    }

    /// <summary>
    /// The account to use: the one given, else the default connection if it is an account's, else the only open one that is.
    /// A session has one of them and the connections of many customers, so the account need not be the default.
    /// </summary>
    /// <exception cref="MakiniException">NotConnected, or ConnectionNotFound.</exception>
    public static MakiniConnection ResolveAccount(ConnectionArgument[]? given, OpenConnections open)
    {
        if (given is null && open.Default is { IsAdmin: true } current) return current;
        var found = given is null ? [.. open.All.Where(connection => connection.IsAdmin)] : Resolve(given, open);
        return found.Count == 1 ? found[0] : throw NoAccount(found);
    }

    /// <summary>The error for a name that no open connection has.</summary>
    public static MakiniException NotFound(string name, OpenConnections open) =>
        new(ErrorIds.ConnectionNotFound, $"No connection '{name}' is open in this runspace{OpenNames(open)}.")
        {
            Target = name,
            RecommendedAction = HowToConnect,
        };

    /// <summary>The error for an account's connection where a system's is wanted.</summary>
    public static MakiniException IsAccount(MakiniConnection connection) =>
        new(ErrorIds.NotConnected, $"The connection '{connection.Name}' leads to the account, not to a connected system.")
        {
            Target = connection.Name,
            RecommendedAction = "Say which one with -Connection <name>, or once for all with 'Set-MakiniConnection <name> -Default'.",
        };

    private static MakiniException NotConnected(OpenConnections open) => open.All.Count == 0
        ? new(ErrorIds.NotConnected, "This runspace has no connection to Makini.") { RecommendedAction = HowToConnect }
        : new(ErrorIds.NotConnected, $"No connection is the default in this runspace{OpenNames(open)}.")
        {
            RecommendedAction = "Say which one with -Connection <name>, or once for all with 'Set-MakiniConnection <name> -Default'.",
        };

    private static MakiniException NoAccount(IReadOnlyList<MakiniConnection> found) => found.Count == 0
        ? new(ErrorIds.NotConnected, "This runspace has no connection to the Admin API.")
        {
            RecommendedAction = "Connect-Makini -Name admin -ClientId <id> -ClientSecret (Read-Host -AsSecureString)",
        }
        : new(ErrorIds.NotConnected, $"Several connections could be meant: {string.Join(", ", found.Select(connection => connection.Name))}.")
        {
            RecommendedAction = "Name one account's connection: -Connection <name>.",
        };

    private static MakiniException Deserialized(string name) =>
        new(ErrorIds.ConnectionNotFound, $"The connection '{name}' comes from another process: only its description has arrived here, not the connection.")
        {
            Target = name,
            RecommendedAction = "Call Connect-Makini inside the job or remote session, or use ForEach-Object -Parallel, which shares connections.",
        };

    private static string OpenNames(OpenConnections open) =>
        open.All.Count == 0 ? "" : $" (open: {string.Join(", ", open.All.Select(connection => connection.Name))})";
}
