using System.ComponentModel;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Sets the status of records of one entity.</summary>
/// <typeparam name="T">Its record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SetStatusCmdlet<T> : SetStatusCmdlet
    where T : MakiniEntity
{
    private protected SetStatusCmdlet()
    {
    }

    private protected override EntityType Type => EntityCatalogue.Of(typeof(T));
}
