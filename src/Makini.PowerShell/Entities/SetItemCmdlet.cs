using System.ComponentModel;
using System.Management.Automation;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Changes something that belongs to a record.</summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SetItemCmdlet<T> : WriteItemCmdlet<T>
    where T : MakiniEntity
{
    private protected SetItemCmdlet(string list)
        : base(list)
    {
    }

    /// <summary>The key of what is changed. Default: that of what is piped.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? ItemKey { get; set; }

    private protected override string Action => $"Change {MeantItem} of {SubResource.Name}";

    private protected override IReadOnlyList<EntityField> Fields => SubResource.Update!;

    private string? MeantItem => ItemKey ?? InputObject switch
    {
        null => null,
        { BaseObject: MakiniEntity item } => item.Key,
        { } row => EntityReferences.Value(row, nameof(ItemKey)) is { } key and not "" ? key.ToString() : null,
    };

    /// <summary>An item belongs to the record in whose list it was read, even where it does not name it.</summary>
    private protected override IReadOnlyList<string?> FindKeys() =>
        Key is null && InputObject?.BaseObject is MakiniEntity { OwnerKey: { } owner } ? [owner] : base.FindKeys();

    private protected override void Prepare()
    {
        if (MeantItem is null) throw NoItem();
        base.Prepare();
    }

    private protected override Task<MakiniEntity> SendAsync(
        EntityClient client, string? key, EntityBody body, ICallLog log, CancellationToken cancellationToken) =>
        client.WriteItemAsync(Type, WantedFamily, key!, SubResource, MeantItem!, body, log, cancellationToken);

    private MakiniException NoItem() => new(ErrorIds.InvalidRequest, $"Which one of {SubResource.Name}?")
    {
        RecommendedAction = $"Give -ItemKey, or pipe: Get-Makini{Type.Name}Material ... | {MyInvocation.InvocationName}",
    };
}
