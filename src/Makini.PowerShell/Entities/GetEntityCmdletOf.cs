using System.ComponentModel;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Reads the records of one entity.</summary>
/// <typeparam name="T">Its record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GetEntityCmdlet<T> : GetEntityCmdlet
    where T : MakiniEntity
{
    private protected GetEntityCmdlet()
    {
    }

    private protected override EntityType Type => EntityCatalogue.Of(typeof(T));
}
