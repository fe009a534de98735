using static Makini.Entities.MakiniFamily;

namespace Makini.Entities;

/// <summary>What is maintained and where it stands.</summary>
internal static class AssetEntities
{
    private const string AssetText = "siteKey parentKey vendorKey modelKey teamKey locationKey accountKey name description notes"
        + " categoryName criticality manufacturerName modelName serialNumber";

    private static readonly IReadOnlyList<EntityField> AssetCreateBody =
        EntityFields.Of(text: AssetText + " assetTemplateKey", time: "activatedAt deactivatedAt", flag: "isActive");

    private static readonly IReadOnlyList<EntityField> AssetUpdateBody =
        EntityFields.Of(text: AssetText, time: "activatedAt deactivatedAt", flag: "isActive");

    private static readonly EntitySubResource Materials = new("Materials", "materials", typeof(MaterialItem));

    public static IEnumerable<EntityType> Types { get; } =
    [
        new(typeof(Asset), "assets", Eam) { Create = AssetCreateBody, Update = AssetUpdateBody, SubResources = [Materials] },
        new(typeof(AssetDowntime), "assets-downtime", Eam),
        new(typeof(AssetTemplate), "asset-templates", Eam) { SubResources = [Materials] },
        new(typeof(Meter), "meters", Eam),
        new(typeof(MeterReading), "meter-readings", Eam),
    ];
}
