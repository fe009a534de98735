using System.Collections.Concurrent;
using System.Management.Automation;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Completion;

/// <summary>
/// Names for completion: asked for without a screen, on another thread, and kept for a while. A vault may be slow, or far away:
/// who presses the tab key does not wait for it, but has at the next press what came meanwhile. Whatever goes wrong, there is just
/// nothing to complete.
/// </summary>
internal static class VaultLists
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    // A cache: each press of the tab key asks again.
    private static readonly ConcurrentDictionary<string, Known> Cache = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The registered vaults.</summary>
    public static IReadOnlyList<Offer> Vaults() => Get("", VaultCommand.ListVaults(), "ModuleName");

    /// <summary>The secrets of a vault. SecretStore lists them even while it is locked.</summary>
    public static IReadOnlyList<Offer> Secrets(string vault) => Get(vault, VaultCommand.List(vault), "Type");

    private static IReadOnlyList<Offer> Get(string key, VaultCommand command, string tip)
    {
        var known = Cache.AddOrUpdate(
            key,
            _ => new Known(Ask(command, tip), [], DateTime.UtcNow),
            (_, old) => old.Answer.IsCompleted && DateTime.UtcNow - old.AskedAt > Lifetime ? new Known(Ask(command, tip), old.Names, DateTime.UtcNow) : old);
        return known.Answer.Wait(Patience) ? known.Answer.Result : known.Before;
    }

    private static Task<IReadOnlyList<Offer>> Ask(VaultCommand command, string tip) => Task.Run(async () =>
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var found = await SilentRunspace.RunAsync((shell, stop) => shell.Run(command, stop), limit.Token).ConfigureAwait(false);
            return (IReadOnlyList<Offer>)[.. found.Select(info => Text(info, "Name") is { } name ? new Offer(name, $"{name} ({Text(info, tip)})") : null).OfType<Offer>()];
        }
        catch (Exception e) when (e is MakiniException or OperationCanceledException)
        {
            return [];
        }
    });

    private static string? Text(PSObject info, string property) => info.Properties[property]?.Value?.ToString();

    private sealed record Known(Task<IReadOnlyList<Offer>> Answer, IReadOnlyList<Offer> Before, DateTime AskedAt)
    {
        public IReadOnlyList<Offer> Names => Answer.Status == TaskStatus.RanToCompletion ? Answer.Result : Before;
    }
}
