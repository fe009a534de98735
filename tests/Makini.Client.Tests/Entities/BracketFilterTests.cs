using Makini.Entities;
using Makini.Filtering;
using static Makini.Client.Tests.Entities.Conditions;

namespace Makini.Client.Tests.Entities;

public sealed class BracketFilterTests
{
    public static TheoryData<string, FilterNode> Sayable { get; } = new()
    {
        { "filter[title]=Pump", Compare("Title", FilterOperator.Equal, "Pump") },
        { "filter[title]=Pump", Compare("title", FilterOperator.Equal, "Pump") },
        { "filter[title:contains]=pump", Compare("Title", FilterOperator.Like, "*pump*") },
        { "filter[title:startsWith]=pump", Compare("Title", FilterOperator.Like, "pump*") },
        { "filter[createdAt:gt]=2026-11-01T00:00:00Z", Compare("CreatedAt", FilterOperator.GreaterThan, "2026-11-01T00:00:00Z") },
        { "filter[createdAt:gteq]=2026-11-01T11:30:00.5Z", Compare("CreatedAt", FilterOperator.GreaterOrEqual, new DateTimeOffset(2026, 11, 1, 12, 30, 0, 500, TimeSpan.FromHours(1))) },
        { "filter[dueAt:lt]=2026-11-01T00:00:00Z", Compare("DueAt", FilterOperator.LessThan, new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc)) },
        { "filter[estimatedTime:lted]=1.5", Compare("EstimatedTime", FilterOperator.LessOrEqual, 1.5) },
        { "filter[title]=a&filter[siteKey]=s&filterMatch=all", new FilterAnd([Compare("Title", FilterOperator.Equal, "a"), Compare("SiteKey", FilterOperator.Equal, "s")]) },
        { "filter[title]=a&filter[siteKey]=s&filterMatch=any", new FilterOr([Compare("Title", FilterOperator.Equal, "a"), Compare("SiteKey", FilterOperator.Equal, "s")]) },
        {
            "filter[title]=a&filter[siteKey]=s&filter[code]=c&filterMatch=all",
            new FilterAnd([new FilterAnd([Compare("Title", FilterOperator.Equal, "a"), Compare("SiteKey", FilterOperator.Equal, "s")]), Compare("Code", FilterOperator.Equal, "c")])
        },
        {
            "filter[title]=a&filter[siteKey]=s&filter[code]=c&filterMatch=any",
            new FilterOr([Compare("Title", FilterOperator.Equal, "a"), new FilterOr([Compare("SiteKey", FilterOperator.Equal, "s"), Compare("Code", FilterOperator.Equal, "c")])])
        },
    };

    public static TheoryData<string, FilterNode> Unsayable { get; } = new()
    {
        { "", Compare("Title", FilterOperator.NotEqual, "a") },
        { "", Compare("Title", FilterOperator.Equal, null) },
        { "", Compare("Title", FilterOperator.Equal, "") },
        { "", Compare("Title", FilterOperator.Like, "*a") },
        { "", Compare("Title", FilterOperator.Like, "*a?b*") },
        { "", Compare("Title", FilterOperator.Like, "**") },
        { "", Compare("Title", FilterOperator.GreaterThan, "a") },
        { "", Compare("Title", FilterOperator.In, new[] { "a", "b" }) },
        { "", Compare("CreatedAt", FilterOperator.Equal, "2026-11-01") },
        { "", Compare("CreatedAt", FilterOperator.GreaterThan, "no date") },
        { "", Compare("Colour", FilterOperator.Equal, "red") },
        { "", new FilterNot(Compare("Title", FilterOperator.Equal, "a")) },
        { "", new FilterOr([Compare("Title", FilterOperator.Equal, "a"), Compare("Colour", FilterOperator.Equal, "red")]) },
        { "", new FilterOr([Compare("Title", FilterOperator.Equal, "a"), Compare("Title", FilterOperator.Equal, "b")]) },
        { "filter[title]=a", new FilterAnd([Compare("Title", FilterOperator.Equal, "a"), Compare("Title", FilterOperator.Equal, "b")]) },
        { "filter[title]=a", new FilterAnd([Compare("Title", FilterOperator.Equal, "a"), new FilterOr([Compare("SiteKey", FilterOperator.Equal, "s"), Compare("Code", FilterOperator.Equal, "c")])]) },
    };

    public static TheoryData<string, FilterNode, bool> Raw { get; } = new()
    {
        { "filter[ABAN8]=5", Compare("ABAN8", FilterOperator.Equal, 5), true },
        { "filter[ABAN8:lted]=5.5", Compare("ABAN8", FilterOperator.LessOrEqual, 5.5), true },
        { "filter[ABAT1]=V&filter[ABALPH:startsWith]=A&filterMatch=all", new FilterAnd([Compare("ABAT1", FilterOperator.Equal, "V"), Compare("ABALPH", FilterOperator.Like, "A*")]), true },
        { "", Compare("ABALPH", FilterOperator.GreaterThan, "A"), false },
        { "", Compare("ABAN8", FilterOperator.NotEqual, 5), false },
        { "", Compare("ABUPMJ", FilterOperator.GreaterThan, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)), false },
        { "", Compare("ABUPMJ", FilterOperator.Equal, null), false },
        { "", Compare("ABATE", FilterOperator.Equal, true), false },
    };

    [Theory]
    [MemberData(nameof(Raw))]
    public void Of_columns_that_nobody_described_the_value_tells_what_they_hold(string query, FilterNode filter, bool isWhole)
    {
        var brackets = BracketFilter.OfRaw(filter, "lted");
        Assert.Equal(query, Text(brackets));
        Assert.Equal(isWhole, brackets.IsWhole);
    }

    [Theory]
    [MemberData(nameof(Sayable))]
    public void What_brackets_can_say_is_said(string query, FilterNode filter)
    {
        var brackets = BracketFilter.Of(filter, typeof(WorkOrder), "lted");
        Assert.Equal(query, Text(brackets));
        Assert.True(brackets.IsWhole);
    }

    [Theory]
    [MemberData(nameof(Unsayable))]
    public void Of_the_rest_only_what_leaves_no_record_out_is_said(string query, FilterNode filter)
    {
        var brackets = BracketFilter.Of(filter, typeof(WorkOrder), "lted");
        Assert.Equal(query, Text(brackets));
        Assert.False(brackets.IsWhole);
    }

    [Fact]
    public void A_service_may_spell_less_or_equal_in_another_way() =>
        Assert.Equal("filter[dueAt:lteq]=2026-11-01T00:00:00Z", Text(BracketFilter.Of(Compare("DueAt", FilterOperator.LessOrEqual, "2026-11-01Z"), typeof(WorkOrder), "lteq")));

    [Fact]
    public void No_filter_says_nothing()
    {
        var brackets = BracketFilter.Of(null, typeof(WorkOrder), "lted");
        Assert.Empty(brackets.Pairs);
        Assert.True(brackets.IsWhole);
    }

    private static string Text(BracketFilter filter) => string.Join("&", filter.Pairs.Select(pair => $"{pair.Key}={pair.Value}"));
}
