using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Requests;

namespace Makini.PowerShell.Entities;

/// <summary>Base of cmdlets that send a body about a record: fields by parameters, and from what is piped.</summary>
/// <remarks>
/// Only fields that are given are sent; $null empties a field. -AdditionalProperty sends fields that are in no list, such as custom
/// fields. On a connection with -Environment Production it asks first; -Confirm:$false says that the change is wanted, and -WhatIf shows
/// what would be sent.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WriteCmdlet : EntityCmdlet
{
    private IReadOnlyList<string?> _keys = [];
    private EntityBody? _body;
    private UnsentColumns? _unsent;

    private protected WriteCmdlet()
    {
    }

    /// <summary>Fields that the catalogue does not know, such as custom fields: @{ colour = 'red' }. They are sent by these names.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary AdditionalProperty { get; set; } = new Hashtable();

    /// <summary>What is done, for -WhatIf and -Confirm: Change.</summary>
    private protected abstract string Action { get; }

    /// <summary>The fields of the body.</summary>
    private protected abstract IReadOnlyList<EntityField> Fields { get; }

    /// <summary>A record is made; else it is there already and meant by its key.</summary>
    private protected virtual bool MakesRecord => false;

    /// <summary>A body without a field does nothing.</summary>
    private protected virtual bool NeedsFields => true;

    /// <summary>The record that came out is written.</summary>
    private protected abstract bool GivesRecord { get; }

    /// <summary>The keys of the records that are meant; one null where no record is there yet.</summary>
    private protected abstract IReadOnlyList<string?> FindKeys();

    /// <summary>The fields that the cmdlet's own parameters give.</summary>
    private protected abstract IEnumerable<KeyValuePair<string, object?>> GivenFields();

    /// <summary>Sends it.</summary>
    private protected abstract Task<MakiniEntity> SendAsync(EntityClient client, string? key, EntityBody body, ICallLog log, CancellationToken cancellationToken);

    private protected override void Prepare()
    {
        _keys = FindKeys();
        var values = PipedFields.Of(InputObject, Fields, MakesRecord ? Type : null);
        if ((_unsent ??= new(Type)).Find(InputObject, Fields) is { } unsent) WriteWarning(unsent);
        foreach (var given in GivenFields()) values[given.Key] = PlainInput.Of(given.Value);
        if (NeedsFields && values.Count + AdditionalProperty.Count == 0) throw NothingGiven();
        _body = new EntityBody(Type, Fields, values, Others());
    }

    private protected override async Task ProcessEntityAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var client = new EntityClient(connection);
        foreach (var key in _keys)
        {
            var target = EntityTarget.Of(Type, key, InputObject);
            if (!await ChangeConfirmation.AskAsync(connection, target, $"{Action}{_body}", pipeline).ConfigureAwait(false)) continue;
            var record = await SendAsync(client, key, _body!, pipeline, cancellationToken).ConfigureAwait(false);
            if (GivesRecord) await pipeline.WriteAsync(EntityOutput.Of(record)).ConfigureAwait(false);
        }
    }

    private Dictionary<string, object?> Others() =>
        AdditionalProperty.Keys.Cast<object>().ToDictionary(name => name.ToString()!, name => PlainInput.Of(AdditionalProperty[name]), StringComparer.Ordinal);

    private MakiniException NothingGiven() => new(ErrorIds.InvalidRequest, $"No field of {Type.Name} is given.")
    {
        RecommendedAction = $"Fields: {string.Join(", ", Fields.Select(field => field.PropertyName))}",
    };
}
