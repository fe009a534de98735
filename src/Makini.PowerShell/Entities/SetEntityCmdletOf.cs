using System.ComponentModel;
using System.Management.Automation;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Changes records of one entity; each field of the body is a parameter.</summary>
/// <typeparam name="T">Its record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SetEntityCmdlet<T> : SetEntityCmdlet, IDynamicParameters
    where T : MakiniEntity
{
    private protected SetEntityCmdlet()
    {
    }

    private protected override EntityType Type => EntityCatalogue.Of(typeof(T));

    /// <inheritdoc/>
    public object GetDynamicParameters() => BodyParameters.Of(Fields);

    private protected override IEnumerable<KeyValuePair<string, object?>> GivenFields() => BodyParameters.Given(Fields, MyInvocation.BoundParameters);
}
