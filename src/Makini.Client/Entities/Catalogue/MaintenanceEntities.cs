using static Makini.Entities.MakiniFamily;

namespace Makini.Entities;

/// <summary>Work on assets: what is asked for, what is planned, what is done.</summary>
internal static class MaintenanceEntities
{
    private static readonly IReadOnlyList<EntityField> WorkOrderBody = EntityFields.Of(
        text: "title statusKey siteKey locationKey storeroomKey assetKey assetDowntimeKey serviceRequestKey pmKey teamKey laborAssignedKey"
            + " accountKey userApprovedKey code instructions severity roleName categoryName notes completionRemarks",
        time: "scheduledAt approvedAt dueAt completedAt createdAt updatedAt deletedAt",
        whole: "estimatedTime actualTime",
        list: "documents tasks");

    private static readonly IReadOnlyList<EntityField> WorkOrderMaterialBody =
        EntityFields.Of(text: "materialKey storeroomKey", number: "requiredQuantity! usedQuantity!");

    private static readonly IReadOnlyList<EntityField> ServiceRequestBody =
        EntityFields.Of(text: "userRequestedKey title assetKey description");

    private static readonly IReadOnlyList<EntityField> DocumentBody = EntityFields.Of(file: "file!", text: "name!");

    private static readonly EntitySubResource Materials = new("Materials", "materials", typeof(MaterialItem));

    private static readonly EntitySubResource WorkOrderMaterials =
        Materials with { IsOfEntity = true, Create = WorkOrderMaterialBody, Update = WorkOrderMaterialBody };

    private static readonly EntitySubResource CustomFields =
        new("CustomFields", "custom-fields", typeof(CustomField)) { IsOfRecord = false, IsOfEntity = true };

    public static IEnumerable<EntityType> Types { get; } =
    [
        new(typeof(WorkOrder), "work-orders", Eam)
        {
            Create = WorkOrderBody, Update = WorkOrderBody, StatusField = "statusKey", StatusFamilies = Eam,
            SubResources = [WorkOrderMaterials, CustomFields],
        },
        new(typeof(PreventiveMaintenance), "pm", Eam) { SubResources = [Materials] },
        new(typeof(ServiceRequest), "service-requests", Eam) { Create = ServiceRequestBody, StatusFamilies = Eam },
        new(typeof(Document), "documents", Eam) { Create = DocumentBody },
    ];
}
