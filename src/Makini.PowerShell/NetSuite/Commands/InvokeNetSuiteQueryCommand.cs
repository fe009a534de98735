using System.Management.Automation;
using Makini.Filtering;
using Makini.Jde;
using Makini.NetSuite.Query;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Filtering;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.NetSuite;

namespace Makini.PowerShell.Commands;

/// <summary>Queries NetSuite in SuiteQL: rows come out as objects with a property a field, page by page. Numbers, days and flags are typed where NetSuite's catalogue tells of them.</summary>
/// <remarks>
/// <para>Rows come 1,000 at a time while the next page is under way. -Record with -Property, -Filter and -OrderBy writes the statement
/// for you, and always orders by what is unique; a statement of your own without ORDER BY that has more than one page is warned of, since
/// its pages may overlap. -Parameters and -Filter take values, whatever is in them.</para>
/// <para>NetSuite gives at most 100,000 rows to one query; a warning says so. Where it says that too many ask at once, the request is
/// repeated. NetSuite's own error code is the exception's ErrorCode.</para>
/// </remarks>
[Cmdlet(VerbsLifecycle.Invoke, "NetSuiteQuery", DefaultParameterSetName = QuerySet, SupportsPaging = true)]
[OutputType(typeof(JdeRow), typeof(string))]
public sealed class InvokeNetSuiteQueryCommand : ConnectionCmdlet
{
    private const string QuerySet = "Query";
    private const string RecordSet = "Record";

    private FilterNode? _filter;
    private bool _showsConnection;

    /// <inheritdoc/>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConnectionName")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public override ConnectionArgument[]? Connection { get => base.Connection; set => base.Connection = value; }

    /// <summary>One SELECT statement in SuiteQL, with ? for each of -Parameters. It needs an ORDER BY if it gives more than 1,000 rows.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = QuerySet)]
    [Alias("SuiteQl", "Sql")]
    [ValidateNotNullOrEmpty]
    public string Query { get; set; } = "";

    /// <summary>The values of the statement's ?, in their order: text, numbers, dates, true, false, $null.</summary>
    [Parameter(Position = 1, ParameterSetName = QuerySet)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Parameters { get; set; }

    /// <summary>The kind of records, instead of a statement: customer, transaction.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RecordSet, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetSuiteRecordCompleter))]
    public string Record { get; set; } = "";

    /// <summary>The fields that the rows are to have. Default: all that the record has.</summary>
    [Parameter(ParameterSetName = RecordSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetSuiteFieldCompleter))]
    public string[] Property { get; set; } = [];

    /// <summary>Which records: { companyname -like 'A*' -and datecreated -ge '2026-01-01' }, as a script block or a string.</summary>
    [Parameter(ParameterSetName = RecordSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NetSuiteFilterCompleter))]
    public FilterArgument? Filter { get; set; }

    /// <summary>The order: fields, each with desc behind it where wanted ('trandate desc'). What is unique always decides last.</summary>
    [Parameter(ParameterSetName = RecordSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetSuiteOrderCompleter))]
    public string[] OrderBy { get; set; } = [];

    /// <summary>Leaves values as NetSuite gives them: text. Else numbers, days and T or F are what their field is, as far as NetSuite's catalogue tells.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>Shows the request as text and sends nothing.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    private protected override object? ErrorTarget => ParameterSetName == RecordSet ? Record : Query;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _filter = Filter?.Read(this);
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _showsConnection = Connection is not null && ResolveConnections().Count > 1;
        base.ProcessRecord();
    }

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var query = MakeQuery();
        var run = new SuiteQlRun(query, NetSuiteOptions.Of(connection), pipeline);
        if (AsText)
        {
            await pipeline.WriteAllAsync(run.Describe()).ConfigureAwait(false);
            return;
        }

        var isTotalWanted = PagingParameters.IncludeTotalCount.IsPresent;
        QueryProgress? progress = null;
        await foreach (var rows in run.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (isTotalWanted) await WriteTotalAsync(run, pipeline).ConfigureAwait(false);
            isTotalWanted = false;
            progress ??= new QueryProgress(pipeline, query.Record ?? "SuiteQL", Expected(run.Total));
            await pipeline.WriteAllAsync(rows).ConfigureAwait(false);
            progress.Report(rows.Count);
        }

        if (isTotalWanted) await WriteTotalAsync(run, pipeline).ConfigureAwait(false);
        progress?.Complete();
    }

    private SuiteQlQuery MakeQuery()
    {
        var query = ParameterSetName == RecordSet
            ? new RecordQuery(Record) { Fields = Property, Filter = _filter, OrderBy = OrderBy }.ToSuiteQl()
            : SuiteQlStatement.Read(Query, [.. (Parameters ?? []).Select(CallerScope.Unwrap)]);
        return query with
        {
            First = PagingParameters.First == ulong.MaxValue ? null : PagingParameters.First,
            Skip = PagingParameters.Skip,
            ShowsConnection = _showsConnection,
            IsRaw = Raw,
        };
    }

    private async Task WriteTotalAsync(SuiteQlRun run, AsyncPipeline pipeline) =>
        await pipeline.WriteAsync(PagingParameters.NewTotalCount((ulong)(run.Total ?? 0), accuracy: run.Total is null ? 0 : 1)).ConfigureAwait(false);

    private ulong? Expected(long? total) =>
        total is { } all ? Math.Min(PagingParameters.First, (ulong)all - Math.Min((ulong)all, PagingParameters.Skip)) : null;
}
