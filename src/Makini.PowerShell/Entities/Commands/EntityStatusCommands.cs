using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Sets the status of records of any entity whose status can be set by itself.</summary>
/// <remarks>Get-MakiniEntityType shows in CanSetStatus which entities those are.</remarks>
[Cmdlet(VerbsCommon.Set, "MakiniEntityStatus", SupportsShouldProcess = true)]
[OutputType(typeof(MakiniEntity))]
public sealed class SetMakiniEntityStatusCommand : SetStatusCmdlet
{
    /// <summary>The entity whose records are meant, by its name: WorkOrder. Tab completes those whose status can be set.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StatusEntityCompleter))]
    public string Entity { get; set; } = "";

    /// <summary>The status, by its name or its key; Get-MakiniEntityStatus lists them.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityStatusCompleter))]
    public override string Status { get; set; } = "";

    /// <summary>The keys of the records. Default: what is piped.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNullOrEmpty]
    public override string[]? Key { get; set; }

    private protected override EntityType Type => EntityTypes.Find(Entity);
}

/// <summary>Sets the status of fulfillments.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniFulfillmentStatus", SupportsShouldProcess = true)]
[OutputType(typeof(Fulfillment))]
public sealed class SetMakiniFulfillmentStatusCommand : SetStatusCmdlet<Fulfillment>;

/// <summary>Sets the status of invoices.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniInvoiceStatus", SupportsShouldProcess = true)]
[OutputType(typeof(Invoice))]
public sealed class SetMakiniInvoiceStatusCommand : SetStatusCmdlet<Invoice>;

/// <summary>Sets the status of purchase orders.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniPurchaseOrderStatus", SupportsShouldProcess = true)]
[OutputType(typeof(PurchaseOrder))]
public sealed class SetMakiniPurchaseOrderStatusCommand : SetStatusCmdlet<PurchaseOrder>;

/// <summary>Sets the status of work orders.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniWorkOrderStatus", SupportsShouldProcess = true)]
[OutputType(typeof(WorkOrder))]
public sealed class SetMakiniWorkOrderStatusCommand : SetStatusCmdlet<WorkOrder>;
