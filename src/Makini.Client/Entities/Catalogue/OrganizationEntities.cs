using static Makini.Entities.MakiniFamily;

namespace Makini.Entities;

/// <summary>Who and where: sites, places, people, partners.</summary>
internal static class OrganizationEntities
{
    private static readonly IReadOnlyList<EntityField> CustomerBody = EntityFields.Of(text: "name code companyKey");

    public static IEnumerable<EntityType> Types { get; } =
    [
        new(typeof(Company), "companies", All),
        new(typeof(Customer), "customers", All) { Create = CustomerBody, Update = CustomerBody, UpdateFamilies = Erp },
        new(typeof(Labor), "labors", All),
        new(typeof(Location), "locations", All),
        new(typeof(Organization), "organizations", All),
        new(typeof(Site), "sites", All) { HasPageSize = false },
        new(typeof(Team), "teams", All),
        new(typeof(User), "users", All),
        new(typeof(Vendor), "vendors", All),
    ];
}
