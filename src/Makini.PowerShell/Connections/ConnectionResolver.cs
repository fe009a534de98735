using System.Management.Automation;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>Finds the connections that a command is to use, among those open in the runspace.</summary>
internal static class ConnectionResolver
{
    private const string HowToConnect = "Type 'Connect-Makini -Sandbox' to try the module, or 'Connect-Makini -Name <name> -Token <SecureString>'.";

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

    /// <summary>The error for a name that no open connection has.</summary>
    public static MakiniException NotFound(string name, OpenConnections open) =>
        new(ErrorIds.ConnectionNotFound, $"No connection '{name}' is open in this runspace{OpenNames(open)}.")
        {
            Target = name,
            RecommendedAction = HowToConnect,
        };

    private static MakiniException NotConnected(OpenConnections open) => open.All.Count == 0
        ? new(ErrorIds.NotConnected, "This runspace has no connection to Makini.") { RecommendedAction = HowToConnect }
        : new(ErrorIds.NotConnected, $"No connection is the default in this runspace{OpenNames(open)}.")
        {
            RecommendedAction = "Say which one with -Connection <name>, or once for all with 'Set-MakiniConnection <name> -Default'.",
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
