using System.ComponentModel;
using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Entities;

/// <summary>Base of cmdlets that set the status of records.</summary>
/// <remarks>
/// A status is given by its name or its key where the service lists statuses (Get-MakiniEntityStatus), and otherwise as it is. Tab
/// completes the names. Each record is set by a request of its own; on a connection with -Environment Production it asks first.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SetStatusCmdlet : EntityCmdlet
{
    private readonly Dictionary<(MakiniConnection, MakiniFamily), string> _statuses = [];
    private IReadOnlyList<string> _keys = [];

    private protected SetStatusCmdlet()
    {
    }

    /// <summary>The status, by its name or its key; Get-MakiniEntityStatus lists them.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityStatusCompleter))]
    public virtual string Status { get; set; } = "";

    /// <summary>The keys of the records. Default: what is piped.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public virtual string[]? Key { get; set; }

    /// <summary>Returns each record as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Prepare() => _keys = Type.CanSetStatus ? KeysMeant(Key) : throw CannotSet();

    private protected override async Task ProcessEntityAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var client = new EntityClient(connection);
        var family = WantedFamily;
        if (!_statuses.TryGetValue((connection, family), out var status))
        {
            status = await StatusNames.ResolveAsync(client, Type, family, Status, pipeline, cancellationToken).ConfigureAwait(false);
            _statuses.Add((connection, family), status);
        }

        foreach (var key in _keys)
        {
            if (!await ChangeConfirmation.AskAsync(connection, EntityTarget.Of(Type, key, InputObject), $"Set the status to '{Status}'", pipeline).ConfigureAwait(false)) continue;
            var record = await client.SetStatusAsync(Type, family, key, status, pipeline, cancellationToken).ConfigureAwait(false);
            if (PassThru) await pipeline.WriteAsync(EntityOutput.Of(record)).ConfigureAwait(false);
        }
    }

    private MakiniException CannotSet() => new(ErrorIds.InvalidRequest, $"The status of {Type.Name} cannot be set by itself.")
    {
        RecommendedAction = "Get-MakiniEntityType | Where-Object CanSetStatus",
        Target = Type.Name,
    };
}
