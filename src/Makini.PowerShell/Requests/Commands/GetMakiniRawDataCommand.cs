using System.Management.Automation;
using Makini.Filtering;
using Makini.Jde;
using Makini.Jde.Query;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Filtering;
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
    private FilterNode? _filter;
    private bool _showsConnection;

    /// <summary>The table; Get-MakiniRawTable lists them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RawTableCompleter))]
    public string Table { get; set; } = "";

    /// <summary>Which rows: { ABAT1 -eq 'V' -and ABAN8 -gt 1000 }, as a script block or a string. Values are compared as they are stored; blanks at the end do not count.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RawFilterCompleter))]
    public FilterArgument? Filter { get; set; }

    /// <summary>The order: columns, each with desc behind it where wanted ('ABALPH', 'ABAN8 desc').</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RawOrderCompleter))]
    public string[] OrderBy { get; set; } = [];

    /// <summary>Shows the first request as text and sends nothing.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _filter = Filter?.Read(this);
        base.BeginProcessing();
    }

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
            Filter = _filter,
            OrderBy = OrderBy,
            LessOrEqual = connection.LessOrEqual,
            First = PagingParameters.First == ulong.MaxValue ? null : PagingParameters.First,
            Skip = PagingParameters.Skip,
            ShowsConnection = _showsConnection,
        };
        try
        {
            var run = new QueryRun(connection, PagingParameters, pipeline, cancellationToken);
            await (AsText ? run.DescribeAsync(query) : run.ReadAsync(query)).ConfigureAwait(false);
        }
        catch (MakiniException e) when (MyInvocation.ExpectingInput)
        {
            // One bad table of many does not keep the others from being read.
            pipeline.WriteError(ErrorRecords.From(e, Table));
        }
    }
}
