using System.ComponentModel;
using Makini.PowerShell.Completion;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>Completes the names of the runspace's open connections; the tip says what is behind one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConnectionNameCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) => RunspaceState.Current.Connections.All.Select(connection => new Offer(connection.Name, Tip(connection)));

    private static string Tip(MakiniConnection connection)
    {
        var kind = connection.IsAdmin ? "account" : connection.Platform;
        return string.Join(", ", new[] { kind, connection.Integration?.CompanyName, connection.BaseUri.ToString(), connection.Environment.ToString() }.OfType<string>());
    }
}
