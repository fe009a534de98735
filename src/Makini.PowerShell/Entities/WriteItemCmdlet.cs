using System.ComponentModel;
using System.Management.Automation;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Base of cmdlets that write what belongs to records; each field of the body is a parameter.</summary>
/// <typeparam name="T">The record that it belongs to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WriteItemCmdlet<T> : SetEntityCmdlet, IDynamicParameters
    where T : MakiniEntity
{
    private protected WriteItemCmdlet(string list) => SubResource = EntityTypes.FindList(EntityCatalogue.Of(typeof(T)), list);

    /// <summary>The list.</summary>
    private protected EntitySubResource SubResource { get; }

    private protected override EntityType Type => EntityCatalogue.Of(typeof(T));

    /// <inheritdoc/>
    public object GetDynamicParameters() => BodyParameters.Of(Fields);

    private protected override IEnumerable<KeyValuePair<string, object?>> GivenFields() => BodyParameters.Given(Fields, MyInvocation.BoundParameters);
}
