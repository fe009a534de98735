using System.Collections;
using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Makes a record of any entity that can be made.</summary>
/// <remarks>
/// Fields are given as a table, by the names that Get-MakiniEntityType shows in Create. The cmdlet of an entity, such as
/// New-MakiniWorkOrder, has a parameter for each.
/// </remarks>
[Cmdlet(VerbsCommon.New, "MakiniEntity", SupportsShouldProcess = true)]
[OutputType(typeof(MakiniEntity))]
public sealed class NewMakiniEntityCommand : NewEntityCmdlet
{
    /// <summary>The entity, by its name: WorkOrder. Get-MakiniEntityType lists them, and Tab completes.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityNameCompleter))]
    public string Entity { get; set; } = "";

    /// <summary>The fields: @{ Title = 'Pump leaks'; SiteKey = $site.Key }.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNull]
    public IDictionary Property { get; set; } = new Hashtable();

    private protected override EntityType Type => EntityTypes.Find(Entity);

    private protected override IEnumerable<KeyValuePair<string, object?>> GivenFields() => NamedFields.Of(Property, Fields);
}

/// <summary>Changes records of any entity that can be changed.</summary>
/// <remarks>
/// Fields are given as a table, by the names that Get-MakiniEntityType shows in Update. The cmdlet of an entity, such as
/// Set-MakiniWorkOrder, has a parameter for each.
/// </remarks>
[Cmdlet(VerbsCommon.Set, "MakiniEntity", SupportsShouldProcess = true)]
[OutputType(typeof(MakiniEntity))]
public sealed class SetMakiniEntityCommand : SetEntityCmdlet
{
    /// <summary>The entity, by its name: WorkOrder. Get-MakiniEntityType lists them, and Tab completes.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityNameCompleter))]
    public string Entity { get; set; } = "";

    /// <summary>The keys of the records. Default: what is piped.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public override string[]? Key { get; set; }

    /// <summary>The fields: @{ Severity = 'high' }.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNull]
    public IDictionary Property { get; set; } = new Hashtable();

    private protected override EntityType Type => EntityTypes.Find(Entity);

    private protected override IEnumerable<KeyValuePair<string, object?>> GivenFields() => NamedFields.Of(Property, Fields);
}
