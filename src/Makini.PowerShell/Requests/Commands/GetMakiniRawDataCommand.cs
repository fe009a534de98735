using System.Management.Automation;
using Makini.Jde;
using Makini.Jde.Query;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Reads a table of the connected system as it is: a property a column, page by page. Invoke-JdeQuery knows what the columns of JDE files mean.</summary>
/// <remarks>
/// Rows come page by page, and -First, Select-Object -First and Ctrl+C stop the rest. Tables come from the pipeline by name.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniRawData", SupportsPaging = true)]
[OutputType(typeof(JdeRow))]
public sealed class GetMakiniRawDataCommand : ConnectionCmdlet
{
    private bool _showsConnection;

    /// <summary>The table; Get-MakiniRawTable lists them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    public string Table { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _showsConnection = ResolveConnections().Count > 1;
        base.ProcessRecord();
    }

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var query = new JdeRawQuery
        {
            Table = Table,
            First = PagingParameters.First == ulong.MaxValue ? null : PagingParameters.First,
            Skip = PagingParameters.Skip,
            ShowsConnection = _showsConnection,
        };
        try
        {
            await new QueryRun(connection, PagingParameters, pipeline, cancellationToken).ReadAsync(query).ConfigureAwait(false);
        }
        catch (MakiniException e) when (MyInvocation.ExpectingInput)
        {
            // One bad table of many does not keep the others from being read.
            pipeline.WriteError(ErrorRecords.From(e, Table));
        }
    }
}
