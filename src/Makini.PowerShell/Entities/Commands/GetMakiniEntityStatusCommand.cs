using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Entities;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Reads the statuses that the records of an entity may have.</summary>
/// <remarks>
/// What comes out has the Key and Name that Set-MakiniEntityStatus and Set-MakiniWorkOrderStatus take. The service lists the statuses of
/// some entities only; of others a status goes as it is given.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniEntityStatus", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Status))]
public sealed class GetMakiniEntityStatusCommand : ListCmdlet
{
    /// <summary>The entity, by its name: WorkOrder. Get-MakiniEntityType lists them, and Tab completes.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StatusEntityCompleter))]
    public string Entity { get; set; } = "";

    private protected override EntityType Type => EntityTypes.Find(Entity);

    private protected override Task ProcessEntityAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var run = new EntityRun(connection, PagingParameters, pipeline);
        var list = new EntityList(Type) { Family = WantedFamily, Filter = Condition, OrderBy = OrderBy, PageSize = PageSize, IsOfStatuses = true };
        return AsText ? run.DescribeAsync(list) : run.ListAsync(list, cancellationToken);
    }
}
