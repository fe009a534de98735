using System.ComponentModel;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>What the view of a connection shows and the object itself cannot know.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConnectionView
{
    /// <summary>A star for the runspace's default connection.</summary>
    /// <param name="connection">Any connection.</param>
    public static string DefaultMark(MakiniConnection connection) => RunspaceState.Current.Connections.Default == connection ? "*" : "";
}
