using System.Collections.Concurrent;

namespace Makini.PowerShell.Vaults;

/// <summary>
/// Names for completion: asked for without a screen, in limited time, and kept for a while. Whatever goes wrong, there is
/// just nothing to complete.
/// </summary>
internal static class VaultLists
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    // A cache: each press of the tab key asks again.
    private static readonly ConcurrentDictionary<string, Known> Cache = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The registered vaults.</summary>
    public static IReadOnlyList<string> Vaults() => Get("", VaultCommand.ListVaults());

    /// <summary>The secrets of a vault. SecretStore lists them even while it is locked.</summary>
    public static IReadOnlyList<string> Secrets(string vault) => Get(vault, VaultCommand.List(vault));

    private static IReadOnlyList<string> Get(string key, VaultCommand command)
    {
        if (Cache.TryGetValue(key, out var known) && known.Until > DateTime.UtcNow) return known.Names;
        var names = Ask(command);
        Cache[key] = new Known(names, DateTime.UtcNow + Lifetime);
        return names;
    }

    private static IReadOnlyList<string> Ask(VaultCommand command)
    {
        IReadOnlyList<string> names = [];
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            SilentRunspace.TryRun(
                shell => names = [.. shell.Run(command, limit.Token).Select(info => info.Properties["Name"]?.Value as string).OfType<string>()], Limit);
        }
        catch (Exception e) when (e is MakiniException or OperationCanceledException)
        {
            return [];
        }

        return names;
    }

    private sealed record Known(IReadOnlyList<string> Names, DateTime Until);
}
