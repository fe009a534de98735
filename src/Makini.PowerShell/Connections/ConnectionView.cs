using System.ComponentModel;
using System.Globalization;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>What the view of a connection shows and the object itself cannot know.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConnectionView
{
    /// <summary>A star for the runspace's default connection.</summary>
    /// <param name="connection">Any connection.</param>
    public static string DefaultMark(MakiniConnection connection) => RunspaceState.Current.Connections.Default == connection ? "*" : "";

    /// <summary>How it is, with what matters about it.</summary>
    /// <param name="connection">Any connection.</param>
    public static string Status(MakiniConnection connection) => connection switch
    {
        { UnavailableUntil: { } time } => string.Format(CultureInfo.CurrentCulture, "{0} until {1:T}", connection.Status, time.LocalDateTime),
        { RequiresReauthorization: true } => $"{connection.Status}: reauthorize",
        _ => connection.Status ?? "",
    };
}
