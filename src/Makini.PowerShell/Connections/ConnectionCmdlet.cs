using System.ComponentModel;
using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>Base of cmdlets that work on a connection: the default one, or each one given or piped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectionCmdlet : AsyncCmdlet
{
    private MakiniConnection? _current;
    private MakiniConnection? _leftOut;
    private bool _isNamed;
    private bool _hasRun;

    private protected ConnectionCmdlet()
    {
    }

    /// <summary>The connection to use: its name, wildcards allowed, or the object. Default: the runspace's default connection.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConnectionName")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public virtual ConnectionArgument[]? Connection { get; set; }

    /// <summary>An account's connection will do, too. Else such a one is left out of many, and an error where it is meant alone.</summary>
    private protected virtual bool TakesAccounts => false;

    /// <summary>An error of one input does not keep the others from being done.</summary>
    private protected virtual bool GoesOn => false;

    private protected override object? ErrorTarget => _current?.Name;

    /// <summary>A record that a script made itself is from no connection.</summary>
    private ConnectionArgument[]? Meant => !_isNamed && Connection is [{ IsNowhere: true }] ? null : Connection;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _isNamed = MyInvocation.BoundParameters.ContainsKey(nameof(Connection));
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var connection in ResolveConnections())
        {
            if (IsLeftOut(connection)) continue;
            _hasRun = true;
            _current = connection;
            Run((pipeline, cancellationToken) => ProcessAsync(connection, pipeline, cancellationToken));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!_hasRun && _leftOut is { } account) WriteError(ErrorRecords.From(ConnectionResolver.IsAccount(account)));
        base.EndProcessing();
    }

    /// <summary>The work for one input on one connection.</summary>
    private protected abstract Task ProcessConnectionAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken);

    /// <summary>The connections that the input at hand means. On the pipeline thread only.</summary>
    private protected IReadOnlyList<MakiniConnection> ResolveConnections()
    {
        try
        {
            return ConnectionResolver.Resolve(Meant, RunspaceState.Current.Connections);
        }
        catch (MakiniException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e));
            throw;
        }
    }

    private async Task ProcessAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        try
        {
            await ProcessConnectionAsync(connection, pipeline, cancellationToken).ConfigureAwait(false);
        }
        catch (MakiniException e) when (GoesOn)
        {
            pipeline.WriteError(ErrorRecords.From(e, ErrorTarget));
        }
    }

    /// <summary>Get-MakiniConnection gives the account as well, and a runbook over all customers must not end there.</summary>
    private bool IsLeftOut(MakiniConnection connection)
    {
        if (!connection.IsAdmin || TakesAccounts) return false;
        if (IsMeant(connection)) ThrowTerminatingError(ErrorRecords.From(ConnectionResolver.IsAccount(connection)));
        WriteVerbose($"'{connection.Name}' is an account's connection and left out.");
        _leftOut = connection;
        return true;
    }

    /// <summary>The default one, or named itself: neither piped nor found by a wildcard.</summary>
    private bool IsMeant(MakiniConnection connection) =>
        Connection is not { } given
        || (_isNamed && given.Any(argument => argument.Connection == connection || string.Equals(argument.Name, connection.Name, StringComparison.OrdinalIgnoreCase)));
}
