using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Gets the systems that Makini connects.</summary>
/// <remarks>
/// The names are what New-MakiniConnection -Provider, Connect-Makini -Platform and New-MakiniLink -Platform take.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniPlatform", SupportsPaging = true)]
[OutputType(typeof(MakiniPlatform))]
public sealed class GetMakiniPlatformCommand : AdminCmdlet
{
    /// <summary>Their keys or names, wildcards allowed. Default: all.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    public string[] Name { get; set; } = ["*"];

    private protected override async Task ProcessAccountAsync(
        MakiniConnection account, AdminClient client, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var window = new OutputWindow(PagingParameters);
        if (PagingParameters.IncludeTotalCount) await pipeline.WriteAsync(PagingParameters.NewTotalCount(0, accuracy: 0)).ConfigureAwait(false);
        if (window.IsFull) return;
        var patterns = Name.Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase)).ToList();
        await foreach (var platform in client.ListPlatformsAsync(pipeline, cancellationToken, window.Wanted).ConfigureAwait(false))
        {
            KnownPlatforms.Add(platform.Key, platform.Name);
            var isWanted = patterns.Exists(pattern => pattern.IsMatch(platform.Key) || pattern.IsMatch(platform.Name ?? ""));
            if (isWanted && window.Takes()) await pipeline.WriteAsync(platform).ConfigureAwait(false);
            if (window.IsFull) return;
        }
    }
}
