namespace Makini.Connections;

/// <summary>What the states of a synchronisation mean.</summary>
internal static class SyncStates
{
    /// <summary>The state of a connection whose system refuses the credentials that Makini holds.</summary>
    public const string Refused = "fail";

    private static readonly string[] Well = ["done", "fulldone"];

    /// <summary>The system refuses the credentials that Makini holds: only the customer can help.</summary>
    public static bool RequireReauthorization(string? state) => string.Equals(state, Refused, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last synchronisation is over, and went well.</summary>
    public static bool AreSynchronized(string? state) => Well.Contains(state, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a state is not well; null where it is.</summary>
    public static string? ReasonFor(string? state) => state?.ToLowerInvariant() switch
    {
        Refused => "The connected system refuses the credentials that Makini holds.",
        "error" => "The last synchronisation failed.",
        _ => null,
    };

    /// <summary>What to do about a state; null where nothing is to do.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The connection's name.</param>
    public static string? ActionFor(string? state, string name) => state?.ToLowerInvariant() switch
    {
        Refused => Reconnect(name),
        "error" => "Wait for the next one; if it stays, ask Makini's support.",
        _ => null,
    };

    /// <summary>How the customer comes through the connection flow again.</summary>
    public static string Reconnect(string name) =>
        $"Send the customer what New-MakiniLink {CommandWord.Of(name)} gives; Connect-Makini {CommandWord.Of(name)} -Link -Reconnect takes the new token into the same place.";
}
