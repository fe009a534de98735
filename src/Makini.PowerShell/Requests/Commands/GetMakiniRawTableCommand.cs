using System.Management.Automation;
using Makini.Passthrough;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Requests;

namespace Makini.PowerShell.Commands;

/// <summary>Lists the tables of the connected system that can be read as they are.</summary>
/// <remarks>
/// These are the tables of the connected system, by the names that it has for them itself. Which there are depends on the platform and on
/// the rights that Makini was given.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniRawTable")]
[OutputType(typeof(RawTable))]
public sealed class GetMakiniRawTableCommand : ConnectionCmdlet
{
    /// <summary>Names, with wildcards if wanted: F01*.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RawTableCompleter))]
    public string[] Name { get; set; } = ["*"];

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var patterns = Name.Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase)).ToList();
        var names = await new PassthroughClient(connection.Transport).ListRawTablesAsync(pipeline, cancellationToken).ConfigureAwait(false);
        KnownNames.Of(connection).Add(KnownNames.RawTables, names.Select(name => new Offer(name)));
        var found = names.Where(name => patterns.Exists(pattern => pattern.IsMatch(name))).Select(name => new RawTable(name, connection.Name));
        await pipeline.WriteAllAsync(found.ToList()).ConfigureAwait(false);
    }
}
