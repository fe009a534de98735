using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Commands;

/// <summary>Gets the connections that are open in this runspace, or all connections of an account.</summary>
/// <remarks>
/// <para>Without -Remote it shows what the runspace has open, with what the service told last: Status, SyncStatus, LastSync,
/// RequiresReauthorization, Reason, TokenExpiresAt, Latency, and whether the circuit breaker lets calls through. Nothing is sent;
/// Test-MakiniConnection asks anew.</para>
/// <para>With -Remote the Admin API lists all connections of the account, page by page. They pipe into Get-MakiniConnectionMetadata,
/// New-MakiniConnectionToken, Remove-MakiniConnection and Export-MakiniHealthReport.</para>
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniConnection", DefaultParameterSetName = OpenSet, SupportsPaging = true)]
[OutputType(typeof(MakiniConnection), ParameterSetName = [OpenSet])]
[OutputType(typeof(RemoteConnection), ParameterSetName = [RemoteSet])]
public sealed class GetMakiniConnectionCommand : AsyncCmdlet
{
    private const string OpenSet = "Open";
    private const string RemoteSet = "Remote";

    private OutputWindow? _window;

    /// <summary>The names, wildcards allowed. Default: all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Asks the Admin API for the account's connections.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RemoteSet)]
    public SwitchParameter Remote { get; set; }

    /// <summary>Only connections of this status (Active, Pending ...), wildcards allowed.</summary>
    [Parameter(ParameterSetName = RemoteSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RemoteStatusCompleter))]
    public string? Status { get; set; }

    /// <summary>The account's connection: its name or the object. Default: the runspace's default one if it is an account's, else its only one that is.</summary>
    [Parameter(ParameterSetName = RemoteSet)]
    [Alias("ConnectionName")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? Connection { get; set; }

    private OutputWindow Window => _window ??= new OutputWindow(PagingParameters);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // Names and -Status are looked for in what comes, so nobody knows how many there will be.
        if (PagingParameters.IncludeTotalCount) WriteObject(PagingParameters.NewTotalCount(0, accuracy: 0));
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Window.IsFull) return;
        if (Remote) base.ProcessRecord();
        else WriteOpen(RunspaceState.Current.Connections);
    }

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var account = await pipeline.InvokeAsync(_ => ConnectionResolver.ResolveAccount(Connection, RunspaceState.Current.Connections)).ConfigureAwait(false);
        var open = await pipeline.InvokeAsync(_ => RunspaceState.Current.Connections.All).ConfigureAwait(false);
        var patterns = Name.Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase)).ToList();
        var status = WildcardPattern.Get(Status ?? "*", WildcardOptions.IgnoreCase);
        var missing = new HashSet<string>(Name.Where(name => !WildcardPattern.ContainsWildcardCharacters(name)), StringComparer.OrdinalIgnoreCase);
        await foreach (var remote in new AdminClient(account).ListConnectionsAsync(pipeline, cancellationToken, Window.Wanted).ConfigureAwait(false))
        {
            RemoteKeyCompleter.Remember(account, remote);
            if (!patterns.Exists(pattern => pattern.IsMatch(remote.Name ?? ""))) continue;
            missing.Remove(remote.Name ?? "");
            if (status.IsMatch(remote.Status ?? "") && Window.Takes()) await pipeline.WriteAsync(WithWhatIsKnown(remote, open)).ConfigureAwait(false);
            if (Window.IsFull) return;
        }

        foreach (var name in missing) pipeline.WriteError(ErrorRecords.From(NotFound(name)));
    }

    /// <summary>The account is not told of tokens; a connection that is open here knows, and has a name of its own.</summary>
    private static RemoteConnection WithWhatIsKnown(RemoteConnection remote, IReadOnlyList<MakiniConnection> open) =>
        open.FirstOrDefault(connection => connection.Integration?.Id == remote.Key) is { } known
            ? remote with { TokenExpiresAt = known.TokenExpiresAt, Latency = known.Latency, RecommendedAction = SyncStates.ActionFor(remote.SyncStatus, known.Name) }
            : remote;

    private static MakiniException NotFound(string name) => new(ErrorIds.ConnectionNotFound, $"The account has no connection '{name}'.")
    {
        RecommendedAction = "List those that it has: Get-MakiniConnection -Remote",
        Target = name,
    };

    private void WriteOpen(OpenConnections open)
    {
        foreach (var name in Name)
        {
            if (WildcardPattern.ContainsWildcardCharacters(name)) WriteObject(open.Match(name).Where(_ => Window.Takes()), enumerateCollection: true);
            else if (open.Find(name) is not { } connection) WriteError(ErrorRecords.From(ConnectionResolver.NotFound(name, open)));
            else if (Window.Takes()) WriteObject(connection);
        }
    }
}
