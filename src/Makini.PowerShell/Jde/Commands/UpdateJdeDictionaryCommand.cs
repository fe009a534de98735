using System.Management.Automation;
using Makini.Jde;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Reads the dictionary of the connected system and keeps it for this connection: the site's own columns, sizes, decimals and names.</summary>
/// <remarks>
/// Decimals of quantities and unit prices are a site's choice, and the wrong ones make every quantity wrong by a factor: do this once for
/// each site. It reads which columns the files have (QSYS2.SYSCOLUMNS) and the sizes, decimals, names and codes of their data items
/// (F9210, F9201, F9202), and keeps them beside the profiles. Every query of that connection uses them from then on. One that is less
/// than -MaximumAge old is left as it is; -Force reads it in any case. Of EnterpriseOne the data service tells what there is.
/// </remarks>
[Cmdlet(VerbsData.Update, "JdeDictionary", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(JdeDictionaryInfo))]
public sealed class UpdateJdeDictionaryCommand : ConnectionCmdlet
{
    /// <summary>The files, besides those that the module knows: F5501, or F55* in SQL.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeTableCompleter))]
    [SupportsWildcards]
    public string[] Table { get; set; } = [];

    /// <summary>One that was read less long ago is good enough.</summary>
    [Parameter]
    public TimeSpan MaximumAge { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Reads it in any case, however new the one is that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var cache = SystemDictionaries.CacheOf(connection);
        if (IsGoodEnough(cache) && cache.Load() is { } known)
        {
            pipeline.Verbose($"The dictionary of '{connection.Name}' is of {cache.ReadAt:u}; -Force reads it anew.");
            await WriteAsync(known).ConfigureAwait(false);
            return;
        }

        if (!await pipeline.ShouldProcessAsync(connection.Name, "Read the dictionary and keep it").ConfigureAwait(false)) return;
        await connection.GetPlatformAsync(pipeline, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> names = Table.Length == 0 ? [] : [.. JdeDictionary.BuiltIn.Tables.Select(t => t.Name), .. Table.Select(t => t.ToUpperInvariant())];
        var read = await JdeClients.Of(connection).ReadDictionaryAsync(names, pipeline, cancellationToken).ConfigureAwait(false);
        foreach (var missing in Table.Where(t => IsMissing(read, t))) pipeline.Warning($"'{connection.Name}' has no file {missing}, or does not show it.");
        await cache.SaveAsync(read, pipeline, cancellationToken).ConfigureAwait(false);
        JdeClients.Forget(connection);
        await WriteAsync(read).ConfigureAwait(false);

        ValueTask WriteAsync(JdeDictionary dictionary) =>
            pipeline.WriteAsync(new JdeDictionaryInfo(connection.Name, dictionary, (cache.ReadAt ?? default).ToLocalTime(), cache.Path));
    }

    private static bool IsMissing(JdeDictionary read, string name)
    {
        var pattern = DictionarySearch.Pattern(name);
        return !read.Tables.Any(t => t.Source != JdeFactSource.BuiltIn && pattern.IsMatch(t.Name));
    }

    private bool IsGoodEnough(DictionaryCache cache) => !Force && Table.Length == 0 && cache.ReadAt is { } at && DateTime.UtcNow - at < MaximumAge;
}
