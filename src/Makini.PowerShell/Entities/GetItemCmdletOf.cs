using System.ComponentModel;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Reads a list of one entity.</summary>
/// <typeparam name="T">The entity's record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GetItemCmdlet<T> : GetItemCmdlet
    where T : MakiniEntity
{
    private readonly EntitySubResource _list;

    private protected GetItemCmdlet(string list) => _list = EntityTypes.FindList(EntityCatalogue.Of(typeof(T)), list);

    private protected override EntityType Type => EntityCatalogue.Of(typeof(T));

    private protected override EntitySubResource SubResource => _list;
}
