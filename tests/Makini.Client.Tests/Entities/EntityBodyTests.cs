using Makini.Entities;

namespace Makini.Client.Tests.Entities;

public sealed class EntityBodyTests
{
    private static readonly EntityType WorkOrders = EntityCatalogue.Find("WorkOrder")!;

    [Fact]
    public async Task Values_become_what_their_fields_take() => Assert.Equal(
        """{"title":"12","dueAt":"2026-11-01T10:00:00Z","estimatedTime":90,"documents":["a"],"tasks":[{"name":"x","done":true}],"siteKey":null}""",
        await WriteAsync(
            ("title", 12),
            ("dueAt", "2026-11-01T11:00:00+01:00"),
            ("estimatedTime", "90"),
            ("documents", "a"),
            ("tasks", new object[] { new Dictionary<string, object?> { ["name"] = "x", ["done"] = true } }),
            ("siteKey", null)));

    [Fact]
    public async Task Others_go_as_they_are()
    {
        var body = new EntityBody(WorkOrders, WorkOrders.Create!, Values(("title", "a")), Values(("Colour", "red"), ("deep", Enumerable.Range(1, 2))));
        Assert.Equal("""{"title":"a","Colour":"red","deep":[1,2]}""", await ReadAsync(body));
        Assert.Equal(" (title, Colour, deep)", body.ToString());
    }

    [Theory]
    [InlineData("tittle", "a", "The nearest: Title")]
    [InlineData("estimatedTime", "soon", "it takes a whole number")]
    [InlineData("estimatedTime", 1.5, "it takes a whole number")]
    [InlineData("dueAt", "sometime", "it takes a date")]
    public void What_does_not_fit_is_an_error(string name, object value, string text)
    {
        var error = Assert.Throws<MakiniException>(() => new EntityBody(WorkOrders, WorkOrders.Create!, Values((name, value)), Values()));
        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_field_must_be_there()
    {
        var items = WorkOrders.SubResources.Single(sub => sub.Create is not null).Create!;
        var error = Assert.Throws<MakiniException>(() => new EntityBody(WorkOrders, items, Values(("materialKey", "m")), Values()));
        Assert.Contains("RequiredQuantity is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_contains_itself_is_an_error()
    {
        var endless = new List<object>();
        endless.Add(endless);
        await Assert.ThrowsAsync<MakiniException>(() => WriteAsync(("tasks", endless)));
    }

    private static Task<string> WriteAsync(params (string Name, object? Value)[] values) => ReadAsync(new EntityBody(WorkOrders, WorkOrders.Create!, Values(values), Values()));

    private static async Task<string> ReadAsync(EntityBody body)
    {
        using var content = body.Content();
        return await content.ReadAsStringAsync();
    }

    private static Dictionary<string, object?> Values(params (string Name, object? Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
}
