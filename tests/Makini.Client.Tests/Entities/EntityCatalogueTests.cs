using Makini.Entities;
using Xunit.Abstractions;

namespace Makini.Client.Tests.Entities;

public sealed class EntityCatalogueTests
{
    private readonly IReadOnlyList<PublishedOperation> _published = PublishedOperations.All;

    public EntityCatalogueTests(ITestOutputHelper output) => PublishedOperations.Tell(output);

    [Fact]
    public void Has_every_published_operation_and_no_other()
    {
        var catalogue = EntityCatalogue.Operations.Select(PublishedOperations.Spell).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(_published.Select(o => o.Name).Order(StringComparer.Ordinal), catalogue);
        Assert.Equal(276, catalogue.Count);
    }

    [Fact]
    public void Takes_every_published_field_of_every_body()
    {
        var known = EntityCatalogue.Operations.ToDictionary(PublishedOperations.Spell, o => o.Fields.ToDictionary(f => f.Name));

        Assert.All(_published, operation => Assert.All(
            operation.Fields, field => Assert.True(known[operation.Name].ContainsKey(field.Name), $"{operation.Name}: {field.Name}")));
    }

    [Fact]
    public void Requires_what_the_published_bodies_require()
    {
        var known = EntityCatalogue.Operations.ToDictionary(PublishedOperations.Spell, o => o.Fields.Where(f => f.IsRequired).Select(f => f.Name));

        // Of a document an older description requires both fields, and neither makes sense without the other.
        Assert.All(
            _published.Where(o => !o.Name.EndsWith("/documents", StringComparison.Ordinal)),
            operation => Assert.Equal(operation.Fields.Where(f => f.IsRequired).Select(f => f.Name), known[operation.Name]));
    }

    [Fact]
    public void Names_no_field_twice() => Assert.All(
        EntityCatalogue.Operations.Select(o => o.Fields.Select(f => f.Name)),
        names => Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names));

    [Fact]
    public void Names_families_within_those_of_the_entity() => Assert.All(
        EntityCatalogue.All, e => Assert.Equal(MakiniFamily.None, (e.CreateFamilies | e.UpdateFamilies | e.StatusFamilies) & ~e.Families));

    [Theory]
    [InlineData("WorkOrder")]
    [InlineData("workorder")]
    public void Finds_an_entity_by_name(string name) => Assert.Same(EntityCatalogue.Of(typeof(WorkOrder)), EntityCatalogue.Find(name));

    [Fact]
    public void Finds_no_entity_by_another_name() => Assert.Null(EntityCatalogue.Find("Workorders"));

    [Fact]
    public void Refuses_a_record_of_no_entity() => Assert.Throws<ArgumentException>(() => EntityCatalogue.Of(typeof(CustomField)));

    [Fact]
    public void Tells_what_a_work_order_has_and_takes()
    {
        var workOrder = EntityCatalogue.Find("WorkOrder")!;

        Assert.Equal((MakiniFamily.Eam, "work-orders", "statusKey"), (workOrder.Families, workOrder.Path, workOrder.StatusField));
        Assert.True(workOrder is { CanCreate: true, CanUpdate: true, CanSetStatus: true });
        Assert.Equal(["Key", "Code", "Title"], workOrder.Fields.Take(3));
        Assert.DoesNotContain("AdditionalProperties", workOrder.Fields);
        Assert.Contains(new EntityField("dueAt", EntityFieldKind.Time), workOrder.Create!);
        Assert.Contains(new EntityField("requiredQuantity", EntityFieldKind.Number, IsRequired: true), workOrder.SubResources[0].Create!);
    }

    [Fact]
    public void Updates_customers_in_one_family_only()
    {
        var puts = EntityCatalogue.Operations.Where(o => o is { Entity.Name: "Customer", Kind: EntityOperationKind.Update });

        Assert.Equal(["PUT /api/erp/customers/{key}"], puts.Select(o => o.ToString()));
    }
}
