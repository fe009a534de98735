using Makini.PowerShell.State;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the keys of an account's connections that were listed; the tip says whose they are.</summary>
public sealed class RemoteKeyCompleter : Completer
{
    /// <summary>Keeps what a list had.</summary>
    internal static void Remember(MakiniConnection account, RemoteConnection remote) => KnownNames.Of(account).Add(
        KnownNames.RemoteKeys, [new Offer(remote.Key, $"{remote.Name} ({string.Join(", ", new[] { remote.Platform, remote.Status }.OfType<string>())})")]);

    private protected override IEnumerable<Offer> All(CommandLine line)
    {
        IEnumerable<MakiniConnection> accounts = line.Connection is { IsAdmin: true } meant ? [meant] : RunspaceState.Current.Connections.All.Where(connection => connection.IsAdmin);
        return accounts.SelectMany(account => KnownNames.Of(account, KnownNames.RemoteKeys));
    }
}
