using System.ComponentModel;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Adds something to records.</summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NewItemCmdlet<T> : WriteItemCmdlet<T>
    where T : MakiniEntity
{
    private protected NewItemCmdlet(string list)
        : base(list)
    {
    }

    private protected override string Action => $"Add to {SubResource.Name}";

    private protected override IReadOnlyList<EntityField> Fields => SubResource.Create!;

    private protected override Task<MakiniEntity> SendAsync(
        EntityClient client, string? key, EntityBody body, ICallLog log, CancellationToken cancellationToken) =>
        client.WriteItemAsync(Type, WantedFamily, key!, SubResource, itemKey: null, body, log, cancellationToken);
}
