using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Entities;
using Makini.Filtering;
using static Makini.Client.Tests.Entities.Conditions;

namespace Makini.Client.Tests.Entities;

/// <summary>Filters on records that are most likely a mistake.</summary>
public sealed class RecordConditionsTests
{
    public static TheoryData<string, FilterComparison> Mistakes { get; } = new()
    {
        { "Line 1, column 1: CreatedAt is a date and time, and '31.12.2026' is none.", Compare("CreatedAt", FilterOperator.GreaterThan, "31.12.2026") },
        { "Line 1, column 1: createdAt is a date and time, and '5' is none.", Compare("createdAt", FilterOperator.NotEqual, 5) },
        { "Line 1, column 1: EstimatedTime is a number, and 'long' is none.", Compare("EstimatedTime", FilterOperator.LessThan, "long") },
        { "Line 1, column 1: EstimatedTime is a number, and '1, x' is none.", Compare("EstimatedTime", FilterOperator.NotIn, new object[] { 1, "x" }) },
    };

    public static TheoryData<FilterComparison> Sound { get; } = new()
    {
        Compare("CreatedAt", FilterOperator.GreaterThan, "2026-12-31"),
        Compare("CreatedAt", FilterOperator.Equal, null),
        Compare("CreatedAt", FilterOperator.Like, "2026*"),
        Compare("EstimatedTime", FilterOperator.In, new object?[] { 1, "2.5", null }),
        Compare("Title", FilterOperator.Equal, 5),
        Compare("colour", FilterOperator.Equal, "red"),
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_value_that_its_field_can_never_have_is_an_error_before_anything_is_asked(string message, FilterComparison comparison)
    {
        await using var server = new TestServer(Answer.Json("""{"data":[]}"""));
        var filter = new FilterNot(new FilterOr([comparison, Compare("Title", FilterOperator.Equal, "x")]));

        var error = await Assert.ThrowsAsync<MakiniException>(() => ReadAsync(server, filter));

        Assert.Equal((ErrorIds.FilterInvalid, message), (error.ErrorId, error.Message));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void Any_other_value_is_none(FilterComparison comparison) => RecordConditions.Check(comparison, typeof(WorkOrder));

    [Theory]
    [InlineData("true")]
    [InlineData(0)]
    [InlineData(true)]
    public void A_flag_may_be_written_in_many_ways(object value) => RecordConditions.Check(Compare("IsActive", FilterOperator.Equal, value), typeof(Asset));

    [Fact]
    public void But_not_in_any() => Assert.Throws<MakiniException>(() => RecordConditions.Check(Compare("IsActive", FilterOperator.Equal, "yes please"), typeof(Asset)));

    [Fact]
    public async Task A_field_that_no_record_has_is_warned_of()
    {
        await using var server = new TestServer(Answer.Json("""{"data":[{"key":"1","title":"a","colour":"red"}]}"""));
        var log = new RecordingLog();

        await ReadAsync(server, new FilterAnd([Compare("Tittle", FilterOperator.NotEqual, "x"), Compare("Colour", FilterOperator.NotEqual, "x"), Compare("title", FilterOperator.NotEqual, "x")]), log);

        Assert.Equal("No WorkOrder that came has a field Tittle. The nearest: Title.", Assert.Single(log.Lines, line => line.StartsWith("No WorkOrder", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Where_no_record_came_nobody_knows_its_fields()
    {
        await using var server = new TestServer(Answer.Json("""{"data":[]}"""));
        var log = new RecordingLog();

        await ReadAsync(server, Compare("Tittle", FilterOperator.NotEqual, "x"), log);

        Assert.DoesNotContain(log.Lines, line => line.StartsWith("No WorkOrder", StringComparison.Ordinal));
    }

    private static async Task ReadAsync(TestServer server, FilterNode filter, ICallLog? log = null)
    {
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        var list = new EntityList(EntityCatalogue.Of(typeof(WorkOrder))) { Filter = filter };
        await foreach (var page in new EntityClient(connection).ListAsync(list, log ?? NullCallLog.Instance, CancellationToken.None)) _ = page;
    }
}
