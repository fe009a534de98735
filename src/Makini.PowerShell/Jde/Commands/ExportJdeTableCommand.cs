using System.Management.Automation;
using Makini.Filtering;
using Makini.Jde.Export;
using Makini.Jde.Query;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Filtering;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Writes a JDE file of any size to CSV, JSON Lines, SQLite or Parquet. What was interrupted goes on with -Resume.</summary>
/// <remarks>
/// <para>The end of the file's name tells the format. A page of rows is in memory, for Parquet a row group, however large the file
/// becomes. Until the export is whole its rows stand in a file that ends in .partial, and a .checkpoint says how far it has come; the
/// file takes its name in one step, so that one that you see is always whole.</para>
/// <para>-Resume goes on where an export of the same rows ended, by Ctrl+C, a lost connection or a killed process, and begins where there
/// is nothing to resume: a scheduled script may always say it. -ChangedSince takes rows only that were changed since, by the file's own
/// columns of date and time updated. Parquet needs PowerShell 7.</para>
/// </remarks>
[Cmdlet(VerbsData.Export, "JdeTable", SupportsShouldProcess = true)]
[OutputType(typeof(JdeExportResult))]
public sealed class ExportJdeTableCommand : ConnectionCmdlet
{
    // More would be an attack on the system rather than a copy of a file.
    private const int MostPagesAtOnce = 32;

    private FilterNode? _filter;
    private string _fullPath = "";

    /// <summary>The file: F0911, or with its library MKDTA.F0911.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeTableCompleter))]
    public string Table { get; set; } = "";

    /// <summary>The file to make; its name ends in .csv, .jsonl, .sqlite or .parquet.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The columns, by alias (AN8), column name (ABAN8) or friendly name, wildcards allowed. Default: all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeColumnCompleter))]
    [SupportsWildcards]
    public string[] Property { get; set; } = [];

    /// <summary>Which rows: { DGJ -ge '2026-01-01' }, as a script block or a string.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(JdeFilterCompleter))]
    public FilterArgument? Filter { get; set; }

    /// <summary>Only rows changed at that time or later, by the file's own columns of date and time updated.</summary>
    [Parameter]
    public DateTime? ChangedSince { get; set; }

    /// <summary>The library, where the file is in more than one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LibraryCompleter))]
    public string? Library { get; set; }

    /// <summary>Pages that are asked for at the same time: SQL and a file with a key. Over a slow line more is faster. Default: 4.</summary>
    [Parameter]
    [ValidateRange(1, MostPagesAtOnce)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>Goes on where an interrupted export of the same rows ended; begins where there is none.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    /// <summary>Replaces a file that is read-only, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Does not replace a file that is there.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _filter = Filter?.Read(this);
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ResolveConnections().Count > 1) ThrowTerminatingError(ErrorRecords.From(ManyConnections()));
        try
        {
            _fullPath = this.FullPath(Path);
        }
        catch (MakiniException e)
        {
            var record = ErrorRecords.From(e);
            if (!MyInvocation.ExpectingInput) ThrowTerminatingError(record);
            WriteError(record);
            return;
        }

        base.ProcessRecord();
    }

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        try
        {
            var export = Export();
            if (!await pipeline.ShouldProcessAsync(export.Path, $"Export {Table}").ConfigureAwait(false)) return;

            await connection.GetPlatformAsync(pipeline, cancellationToken).ConfigureAwait(false);
            var progress = new ExportProgress(pipeline, Table);
            var exporter = new JdeExporter(JdeClients.Of(connection));
            var result = await exporter.RunAsync(export, progress.Report, pipeline, cancellationToken).ConfigureAwait(false);
            progress.Complete();
            await pipeline.WriteAsync(result).ConfigureAwait(false);
        }
        catch (MakiniException e) when (MyInvocation.ExpectingInput)
        {
            // One bad file of many does not keep the others from being exported.
            pipeline.WriteError(ErrorRecords.From(e, Table));
        }
    }

    private JdeExport Export() => new()
    {
        Query = new JdeQuery
        {
            Table = Table,
            Library = Library,
            Properties = Property,
            Filter = _filter,
        },
        Path = _fullPath,
        Format = ExportFormats.Of(_fullPath),
        ChangedSince = ChangedSince,
        PagesAtOnce = ThrottleLimit,
        Resumes = Resume,
        KeepsExisting = NoClobber,
        ReplacesReadOnly = Force,
    };

    private MakiniException ManyConnections() => new(ErrorIds.InvalidRequest, "One file cannot hold the rows of several connections.")
    {
        Target = Path,
        RecommendedAction = "Pipe the connections and name a file for each: -Path { \"$($_.Name).csv\" }.",
    };
}
