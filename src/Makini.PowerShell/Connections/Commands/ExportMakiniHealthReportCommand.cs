using System.Management.Automation;
using Makini.Http;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Commands;

/// <summary>
/// Writes the health of connections as one HTML page: by customer, the most urgent first, with what to do. The page needs no script, no other
/// file and no network, and there is no token in it.
/// </summary>
/// <remarks>
/// It shows the age of the last synchronisation, the end of the token and of the certificate, and what to do, dark or light as the
/// reader's system is, and fit for print. Without input all open connections are asked; what Get-MakiniConnection -Remote or
/// Test-MakiniConnection gave is taken as it is. It replaces an old page at once; -NoClobber keeps one that is there.
/// </remarks>
[Cmdlet(VerbsData.Export, "MakiniHealthReport", SupportsShouldProcess = true, DefaultParameterSetName = ConnectionSet)]
[OutputType(typeof(FileInfo))]
public sealed class ExportMakiniHealthReportCommand : AsyncCmdlet
{
    private const string ConnectionSet = "Connection";
    private const string InputSet = "InputObject";

    private readonly List<object> _input = [];

    /// <summary>The page's file; one that is there is replaced.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The connections to ask: names, wildcards allowed, or objects. Default: all that are open.</summary>
    [Parameter(ParameterSetName = ConnectionSet)]
    [Alias("ConnectionName")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? Connection { get; set; }

    /// <summary>What Get-MakiniConnection, Get-MakiniConnection -Remote or Test-MakiniConnection gave. Only open connections are asked anew.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet)]
    [ValidateNotNull]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>Gives the file that was written. Without it nothing comes out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Replaces a file that is read-only, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Does not replace a file that is there.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    private protected override object? ErrorTarget => Path;

    /// <inheritdoc/>
    protected override void ProcessRecord() => _input.AddRange(InputObject.Select(input => input.BaseObject));

    private protected override async Task EndProcessingAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var path = await pipeline.InvokeAsync(cmdlet => cmdlet.FullPath(Path)).ConfigureAwait(false);
        CheckFile(path);
        var given = ParameterSetName == InputSet ? _input : await pipeline.InvokeAsync(_ => FindOpen()).ConfigureAwait(false);
        var now = DateTimeOffset.Now;
        var entries = given.Select(source => EntryOf(source, now, pipeline)).OfType<ReportEntry>().ToList();
        var rounds = new HealthRounds();
        await foreach (var health in rounds.RunAllAsync(given.OfType<MakiniConnection>().Where(connection => !connection.IsAdmin), pipeline, cancellationToken).ConfigureAwait(false))
            entries.Add(ReportEntry.From(health, now));
        if (!await pipeline.ShouldProcessAsync(path, "Write health report").ConfigureAwait(false)) return;
        await WriteAsync(path, HealthReport.Write(entries, now), cancellationToken).ConfigureAwait(false);
        if (PassThru) await pipeline.WriteAsync(new FileInfo(path)).ConfigureAwait(false);
    }

    /// <returns>Null for an open connection, which is asked, and for what is no connection to a system.</returns>
    private static ReportEntry? EntryOf(object source, DateTimeOffset now, AsyncPipeline pipeline)
    {
        switch (source)
        {
            case ConnectionHealth health:
                return ReportEntry.From(health, now);
            case RemoteConnection remote:
                return ReportEntry.From(remote, now);
            case MakiniConnection { IsAdmin: true } account:
                pipeline.Verbose($"'{account.Name}' is an account's connection and left out.");
                return null;
            case MakiniConnection:
                return null;
            default:
                pipeline.WriteError(ErrorRecords.From(IsNoConnection(source)));
                return null;
        }
    }

    private static MakiniException IsNoConnection(object source) => new(ErrorIds.InvalidRequest, $"A {source.GetType().Name} is no connection.")
    {
        Target = source,
        RecommendedAction = "Pipe in what Get-MakiniConnection, Get-MakiniConnection -Remote or Test-MakiniConnection gives.",
    };

    private static async Task WriteAsync(string path, byte[] page, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(page);
        using var file = new FileDownload(path);
        await file.WriteAsync(content, page.Length, transfer: null, cancellationToken).ConfigureAwait(false);
        file.Complete();
    }

    private List<object> FindOpen()
    {
        var open = RunspaceState.Current.Connections;
        var meant = Connection is null && open.All.Count > 0 ? open.All : ConnectionResolver.Resolve(Connection, open);
        return [.. meant];
    }

    private void CheckFile(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return;
        if (NoClobber) throw Kept(path, "is there already", "Name another file, or leave -NoClobber out to replace it.");
        if (file.IsReadOnly && !Force) throw Kept(path, "is read-only", "-Force replaces it.");
        file.IsReadOnly = false;
    }

    private static MakiniException Kept(string path, string why, string action) =>
        new(ErrorIds.FileUnavailable, $"{path} {why}.") { Target = path, RecommendedAction = action };
}
