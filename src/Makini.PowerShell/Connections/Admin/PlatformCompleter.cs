using System.ComponentModel;
using Makini.PowerShell.Completion;

namespace Makini.PowerShell.Connections;

/// <summary>Completes the keys of platforms: those that the module knows and those that Get-MakiniPlatform brought.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlatformCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) => KnownPlatforms.All.Select(platform => new Offer(platform.Key, platform.Value));
}
