using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Reads work orders.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniWorkOrder", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(WorkOrder))]
public sealed class GetMakiniWorkOrderCommand : GetEntityCmdlet<WorkOrder>;

/// <summary>Reads preventive maintenances.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniPreventiveMaintenance", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(PreventiveMaintenance))]
public sealed class GetMakiniPreventiveMaintenanceCommand : GetEntityCmdlet<PreventiveMaintenance>;

/// <summary>Reads service requests.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniServiceRequest", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(ServiceRequest))]
public sealed class GetMakiniServiceRequestCommand : GetEntityCmdlet<ServiceRequest>;

/// <summary>Reads documents: what they are, not their content.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniDocument", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Document))]
public sealed class GetMakiniDocumentCommand : GetEntityCmdlet<Document>;
