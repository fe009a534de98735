using System.Management.Automation;
using Makini.Filtering;
using Makini.Jde;
using Makini.Jde.Query;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Filtering;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Queries JDE files: rows come out as objects with a typed property a column, page by page.</summary>
/// <remarks>
/// <para>A file's rows become .NET objects: text is trimmed, dates are dates and none is $null, amounts have the decimals of their
/// currency, quantities those of the dictionary. -Property chooses columns by alias (AN8), column name (ABAN8) or friendly name
/// (AddressNumber), and a column then has the name that it was asked by. -Filter uses PowerShell's own operators; what the connected
/// system cannot express runs here, which -Verbose tells. Values are always parameters, never part of a statement.</para>
/// <para>-GroupBy, -Sum, -Average, -Minimum, -Maximum and -Count let the connected system compute groups. -Join puts the columns of a
/// second file beside those of the first. -Describe explains codes and address numbers. -Sql takes a statement of your own that reads;
/// whatever does more is refused before it is sent. -AsText shows the request and sends nothing.</para>
/// <para>JD Edwards World is asked in SQL, EnterpriseOne through the data service of its AIS server, every other platform by raw tables;
/// -Route decides otherwise. SQL passes by JDE's own row and column security.</para>
/// </remarks>
[Cmdlet(VerbsLifecycle.Invoke, "JdeQuery", DefaultParameterSetName = TableSet, SupportsPaging = true)]
[OutputType(typeof(JdeRow), typeof(long), typeof(string))]
public sealed partial class InvokeJdeQueryCommand : ConnectionCmdlet
{
    private const string TableSet = "Table";
    private const string SqlSet = "Sql";

    private FilterNode? _filter;
    private FilterNode? _having;
    private bool _hasInput;
    private bool _showsConnection;

    /// <summary>The file: F0101, or with its library MKDTA.F0101.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TableSet, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(JdeTableCompleter))]
    public string Table { get; set; } = "";

    /// <summary>The columns, by alias (AN8), column name (ABAN8) or friendly name, wildcards allowed. Default: all.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeColumnCompleter))]
    [SupportsWildcards]
    public string[] Property { get; set; } = [];

    /// <summary>Which rows: { AN8 -gt 1000 -and ALPH -like 'A*' }, as a script block or a string.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(JdeFilterCompleter))]
    public FilterArgument? Filter { get; set; }

    /// <summary>The order: columns, each with desc behind it where wanted ('ALPH', 'AN8 desc').</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeOrderCompleter))]
    public string[] OrderBy { get; set; } = [];

    /// <summary>The library, where the file is in more than one.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LibraryCompleter))]
    public string? Library { get; set; }

    /// <summary>Gives the number of rows instead of the rows; of groups, their number of rows besides.</summary>
    [Parameter(ParameterSetName = TableSet)]
    public SwitchParameter Count { get; set; }

    /// <summary>Explains codes and address numbers: AT1Text for the user defined code in AT1, AN8Text for the name of AN8.</summary>
    [Parameter(ParameterSetName = TableSet)]
    public SwitchParameter Describe { get; set; }

    /// <summary>The way to the data; Auto takes the best one that the connected system has.</summary>
    [Parameter(ParameterSetName = TableSet)]
    public JdeRoute Route { get; set; }

    /// <summary>One SELECT statement of your own, with ? for each of -Parameters.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string Sql { get; set; } = "";

    /// <summary>The values of the statement's ?, in their order.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Parameters { get; set; }

    /// <summary>How the rows' properties are named: Alias (AN8), Friendly (AddressNumber) or Column (ABAN8).</summary>
    [Parameter]
    public JdeNameStyle NameStyle { get; set; }

    /// <summary>Values as they are stored: dates as numbers, no decimal points, blanks kept.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>Shows the request as text and sends nothing.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    private ulong? First => PagingParameters.First == ulong.MaxValue ? null : PagingParameters.First;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _hasInput = MyInvocation.ExpectingInput;
        _filter = Filter?.Read(this);
        _having = Having?.Read(this);
        RefuseLonely();
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _showsConnection = Connection is not null && (_hasInput || ResolveConnections().Count > 1);
        base.ProcessRecord();
    }

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(new QueryRun(connection, PagingParameters, pipeline, cancellationToken)).ConfigureAwait(false);
        }
        catch (MakiniException e) when (_hasInput)
        {
            // One bad file or connection of many does not keep the others from being read.
            pipeline.WriteError(ErrorRecords.From(e, ErrorTarget));
        }
    }

    private Task RunAsync(QueryRun run)
    {
        if (ParameterSetName == SqlSet) return AsText ? run.DescribeAsync(SqlQuery()) : run.ReadAsync(SqlQuery());
        if (IsGrouped) return AsText ? run.DescribeAsync(GroupQuery()) : run.ReadAsync(GroupQuery(), Describe);
        if (AsText) return run.DescribeAsync(TableQuery());
        return Count ? run.CountAsync(TableQuery()) : run.ReadAsync(TableQuery(), Describe);
    }

    private JdeQuery TableQuery() => new()
    {
        Table = Table,
        Library = Library,
        Join = Joined(),
        Properties = Property,
        Filter = _filter,
        OrderBy = OrderBy,
        First = First,
        Skip = PagingParameters.Skip,
        IsRaw = Raw,
        NameStyle = NameStyle,
        Route = Route,
        ShowsConnection = _showsConnection,
    };

    private JdeSqlQuery SqlQuery() => new()
    {
        Sql = Sql,
        Parameters = [.. (Parameters ?? []).Select(CallerScope.Unwrap)],
        First = First,
        Skip = PagingParameters.Skip,
        IsRaw = Raw,
        // The labels of a statement are its author's; only who asks for other names gets them.
        NameStyle = MyInvocation.BoundParameters.ContainsKey(nameof(NameStyle)) ? NameStyle : JdeNameStyle.Column,
        ShowsConnection = _showsConnection,
    };
}
