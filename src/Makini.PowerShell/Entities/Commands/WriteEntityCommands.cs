using System.Collections;
using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Makes a record of any entity that can be made.</summary>
[Cmdlet(VerbsCommon.New, "MakiniEntity", SupportsShouldProcess = true)]
[OutputType(typeof(MakiniEntity))]
public sealed class NewMakiniEntityCommand : NewEntityCmdlet
{
    /// <summary>The entity: WorkOrder.</summary>
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
[Cmdlet(VerbsCommon.Set, "MakiniEntity", SupportsShouldProcess = true)]
[OutputType(typeof(MakiniEntity))]
public sealed class SetMakiniEntityCommand : SetEntityCmdlet
{
    /// <summary>The entity: WorkOrder.</summary>
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
