using System.ComponentModel;
using System.Management.Automation;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Does something to records by a path of its own; each field of its body is a parameter.</summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ActionCmdlet<T> : SetEntityCmdlet, IDynamicParameters
    where T : MakiniEntity
{
    private readonly EntityAction _action;

    private protected ActionCmdlet(string action) => _action = EntityCatalogue.Of(typeof(T)).Actions.Single(a => a.Name == action);

    private protected override EntityType Type => EntityCatalogue.Of(typeof(T));

    private protected override string Action => $"Set {_action.Name}";

    private protected override IReadOnlyList<EntityField> Fields => _action.Fields;

    private protected override bool NeedsFields => _action.Fields.Count > 0;

    /// <inheritdoc/>
    public object GetDynamicParameters() => BodyParameters.Of(Fields);

    private protected override IEnumerable<KeyValuePair<string, object?>> GivenFields() => BodyParameters.Given(Fields, MyInvocation.BoundParameters);

    private protected override Task<MakiniEntity> SendAsync(
        EntityClient client, string? key, EntityBody body, ICallLog log, CancellationToken cancellationToken) =>
        client.ActAsync(Type, WantedFamily, key!, _action, body, log, cancellationToken);
}
