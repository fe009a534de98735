using System.ComponentModel;
using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Entities;

/// <summary>Base of cmdlets that work on the records of one entity, on each connection that is meant.</summary>
/// <remarks>
/// What is piped may be a key, a record, any object that names a key (AssetKey, SiteKeys), or a connection. A record is worked on through
/// the connection that it came from; -Connection, with names or wildcards, takes others.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EntityCmdlet : ConnectionCmdlet
{
    private static readonly ConnectionTransformationAttribute ReadConnection = new();

    private protected EntityCmdlet()
    {
    }

    /// <summary>The connection to use: its name, wildcards allowed, or the object. Default: that of the record that is piped, else the runspace's default connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ConnectionName")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public override ConnectionArgument[]? Connection { get; set; }

    /// <summary>What is piped: a connection, a key, a record, or any object that names one.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The family whose paths are used, where the entity is in several: Eam, Erp or Wms.</summary>
    [Parameter]
    [ValidateSet(nameof(MakiniFamily.Eam), nameof(MakiniFamily.Erp), nameof(MakiniFamily.Wms))]
    public MakiniFamily Family { get; set; }

    /// <summary>The entity.</summary>
    private protected abstract EntityType Type { get; }

    /// <summary>The family that is asked for, or that the piped record is from; none where neither is known.</summary>
    private protected MakiniFamily WantedFamily =>
        Family == MakiniFamily.None && InputObject?.BaseObject is IEntityOrigin origin && PossibleFamilies.HasFlag(origin.Family) ? origin.Family : Family;

    /// <summary>The families where what the cmdlet does can be done.</summary>
    private protected virtual MakiniFamily PossibleFamilies => Type.Families;

    private protected override object? ErrorTarget => InputObject?.BaseObject ?? base.ErrorTarget;

    /// <summary>Something is piped: one bad input must not keep the others from being done.</summary>
    private protected bool HasInput => MyInvocation.ExpectingInput;

    private protected override bool GoesOn => HasInput;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var named = Connection;
        try
        {
            if (PipedConnections() is { } piped) (Connection, InputObject) = (piped, null);
            Prepare();
            base.ProcessRecord();
        }
        catch (MakiniException e) when (HasInput)
        {
            WriteError(ErrorRecords.From(e, ErrorTarget));
        }
        catch (MakiniException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e, ErrorTarget));
        }
        finally
        {
            Connection = named;
        }
    }

    /// <summary>Looks at the input before anything is sent; on the pipeline thread.</summary>
    /// <exception cref="MakiniException">It cannot be meant.</exception>
    private protected virtual void Prepare()
    {
    }

    /// <summary>
    /// The keys of the records that are meant: those given, else those that the piped object names. A record may name no other; a table
    /// row whose key is empty is a mistake, and passing over it would look like work that is done.
    /// </summary>
    /// <exception cref="MakiniException">InvalidRequest: neither says which.</exception>
    private protected IReadOnlyList<string> KeysMeant(string[]? given)
    {
        if (given is not null) return given;
        if (InputObject is not { } input) throw NoKey();
        var keys = EntityReferences.KeysOf(Type, input);
        return keys.Count > 0 || (input.BaseObject is MakiniEntity other && other.GetType() != Type.RecordType) ? keys : throw EmptyKey();
    }

    /// <summary>The work for one input on one connection.</summary>
    private protected abstract Task ProcessEntityAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken);

    private protected sealed override Task ProcessConnectionAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        ProcessEntityAsync(connection, pipeline, cancellationToken);

    private ConnectionArgument[]? PipedConnections() =>
        InputObject is { BaseObject: not string } input ? ReadConnection.Transform(null!, input) as ConnectionArgument[] : null;

    private MakiniException EmptyKey() => new(ErrorIds.InvalidRequest, $"What was piped has no key: which {Type.Name}?")
    {
        RecommendedAction = $"Give each row a value for Key or {Type.Name}Key.",
        Target = InputObject?.BaseObject,
    };

    private MakiniException NoKey() => new(ErrorIds.InvalidRequest, $"Which {Type.Name}?")
    {
        RecommendedAction = $"Give -Key, or pipe: Get-Makini{Type.Name} ... | {MyInvocation.InvocationName}",
    };
}
