using System.Text.Json;
using Makini.Entities;
using Makini.Filtering;
using static Makini.Client.Tests.Entities.Conditions;

namespace Makini.Client.Tests.Entities;

public sealed class RecordFilterTests
{
    private static readonly MakiniRecord Order = Read("""{"key":"k","title":"Main Pump","createdAt":"2026-11-01T10:00:00Z","estimatedTime":"2.50","colour":"Red","rank":7,"tags":["hot","wet"],"none":[],"isOpen":true}""");
    private static readonly MakiniRecord Service = Read<PreventiveMaintenance>("""{"key":"p","assetKeys":["a1","a2"],"requiresMaterials":"true"}""");

    [Theory]
    [InlineData("Title", FilterOperator.Equal, "main pump", true)]
    [InlineData("Title", FilterOperator.Equal, "main", false)]
    [InlineData("Title", FilterOperator.NotEqual, "main", true)]
    [InlineData("Title", FilterOperator.Like, "*PUMP", true)]
    [InlineData("Title", FilterOperator.NotLike, "*PUMP", false)]
    [InlineData("Title", FilterOperator.GreaterThan, "lain", true)]
    [InlineData("Code", FilterOperator.Equal, null, true)]
    [InlineData("Title", FilterOperator.Equal, null, false)]
    [InlineData("Code", FilterOperator.LessThan, "z", false)]
    [InlineData("Code", FilterOperator.NotEqual, "z", true)]
    [InlineData("Code", FilterOperator.Like, "*", false)]
    [InlineData("EstimatedTime", FilterOperator.Equal, 2.5, true)]
    [InlineData("EstimatedTime", FilterOperator.LessOrEqual, "2.5", true)]
    [InlineData("EstimatedTime", FilterOperator.LessThan, "10", true)]
    [InlineData("EstimatedTime", FilterOperator.GreaterThan, "text", false)]
    [InlineData("CreatedAt", FilterOperator.GreaterOrEqual, "2026-11-01T11:00:00+01:00", true)]
    [InlineData("CreatedAt", FilterOperator.LessThan, "2026-11-01T10:00:00Z", false)]
    [InlineData("CreatedAt", FilterOperator.LessThan, "no date", false)]
    [InlineData("colour", FilterOperator.Equal, "red", true)]
    [InlineData("COLOUR", FilterOperator.Equal, "red", true)]
    [InlineData("Rank", FilterOperator.GreaterThan, 6, true)]
    [InlineData("Missing", FilterOperator.Equal, null, true)]
    [InlineData("tags", FilterOperator.Equal, "WET", true)]
    [InlineData("tags", FilterOperator.NotEqual, "wet", false)]
    [InlineData("tags", FilterOperator.Like, "h*", true)]
    [InlineData("tags", FilterOperator.NotLike, "h*", false)]
    [InlineData("tags", FilterOperator.In, new[] { "x", "wet" }, true)]
    [InlineData("tags", FilterOperator.NotIn, new[] { "x", "wet" }, false)]
    [InlineData("tags", FilterOperator.Equal, null, false)]
    [InlineData("none", FilterOperator.Equal, null, true)]
    [InlineData("none", FilterOperator.Equal, "x", false)]
    [InlineData("isOpen", FilterOperator.Equal, 1, true)]
    [InlineData("isOpen", FilterOperator.Equal, "0", false)]
    [InlineData("isOpen", FilterOperator.NotEqual, 1, false)]
    [InlineData("isOpen", FilterOperator.Equal, true, true)]
    public void A_comparison_holds_or_not(string field, FilterOperator comparison, object? value, bool holds) =>
        Assert.Equal(holds, Matches(Compare(field, comparison, value)));

    [Fact]
    public void A_property_that_is_a_list_is_whatever_one_of_its_items_is()
    {
        bool Has(FilterOperator comparison, object? value) => new ValueFilter<MakiniRecord>(
            Compare("AssetKeys", comparison, value), RecordFields.Of(typeof(PreventiveMaintenance)).Value).Matches(Service);

        Assert.True(Has(FilterOperator.Equal, "a2"));
        Assert.False(Has(FilterOperator.Equal, "a3"));
        Assert.True(Has(FilterOperator.NotEqual, "a3"));
        Assert.True(Has(FilterOperator.NotEqual, null));
    }

    [Fact]
    public void Lists_and_connectives_hold_as_they_say()
    {
        var yes = Compare("Title", FilterOperator.In, new object[] { "x", "MAIN PUMP" });
        var no = Compare("Title", FilterOperator.NotIn, new object[] { "x", "MAIN PUMP" });
        Assert.True(Matches(yes));
        Assert.False(Matches(no));
        Assert.True(Matches(new FilterNot(no)));
        Assert.True(Matches(new FilterOr([no, yes])));
        Assert.False(Matches(new FilterAnd([no, yes])));
    }

    [Fact]
    public void A_pattern_that_is_none_is_an_error() => Assert.Equal(
        ErrorIds.FilterInvalid, Assert.Throws<MakiniException>(() => Matches(Compare("Title", FilterOperator.Like, "[a"))).ErrorId);

    private static bool Matches(FilterNode filter) => new ValueFilter<MakiniRecord>(filter, RecordFields.Of(typeof(WorkOrder)).Value).Matches(Order);

    private static MakiniRecord Read(string json) => Read<WorkOrder>(json);

    private static MakiniRecord Read<T>(string json)
    {
        using var document = JsonDocument.Parse(json);
        return RecordReader.Of(typeof(T)).Read(document.RootElement)!;
    }
}
