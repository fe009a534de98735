using System.Management.Automation;
using Makini.NetSuite;
using Makini.NetSuite.Records;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.NetSuite;

namespace Makini.PowerShell.Commands;

/// <summary>Lists the kinds of records of a NetSuite account, from its metadata catalogue; with -IncludeField also their fields.</summary>
/// <remarks>
/// The names are what Invoke-NetSuiteQuery -Record takes. Custom records and fields are among them, as far as the role of the integration
/// may see them.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "NetSuiteRecordType")]
[OutputType(typeof(NetSuiteRecordType))]
public sealed class GetNetSuiteRecordTypeCommand : ConnectionCmdlet
{
    /// <summary>Names, with wildcards if wanted: customer, trans*.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetSuiteRecordCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Asks for the fields of each, too: one request a record.</summary>
    [Parameter]
    public SwitchParameter IncludeField { get; set; }

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var catalog = new MetadataCatalog(NetSuiteOptions.Of(connection));
        var all = await catalog.ListAsync(pipeline, cancellationToken).ConfigureAwait(false);
        foreach (var name in Name)
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var found = all.Where(type => pattern.IsMatch(type.Name)).ToList();
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name)) pipeline.WriteError(ErrorRecords.From(NotFound(name)));
            foreach (var type in found)
            {
                var shown = IncludeField ? await catalog.DescribeAsync(type, pipeline, cancellationToken).ConfigureAwait(false) : type;
                await pipeline.WriteAsync(shown).ConfigureAwait(false);
            }
        }
    }

    private static MakiniException NotFound(string name) => new(ErrorIds.NotFound, $"The account has no records '{name}'.")
    {
        Target = name,
        RecommendedAction = "List those that it has: Get-NetSuiteRecordType",
    };
}
