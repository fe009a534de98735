using System.Globalization;
using System.Text.Json.Nodes;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Entities;

/// <summary>The bracket filters: filter[name:contains]=pump, all of several or with filterMatch=any one of them.</summary>
internal static class EntityFilter
{
    /// <exception cref="ApiException">400: a field, word or match that there is not.</exception>
    public static IReadOnlyList<JsonObject> Choose(QueryString query, IReadOnlyList<JsonObject> records, Type record)
    {
        var tests = query.Bracketed("filter").Select(filter => Test(filter.Key, filter.Value, record)).ToList();
        if (tests.Count == 0) return records;
        return (query.Find("filterMatch") ?? "all") switch
        {
            "all" => [.. records.Where(r => tests.TrueForAll(test => test(r)))],
            "any" => [.. records.Where(r => tests.Exists(test => test(r)))],
            var other => throw ApiException.Invalid("filterMatch", $"filterMatch is any or all, not {other}."),
        };
    }

    private static Func<JsonObject, bool> Test(string filter, string value, Type record)
    {
        var colon = filter.IndexOf(':');
        var name = FieldNames.Check(colon < 0 ? filter : filter[..colon], record, "filter");
        return (colon < 0 ? "eq" : filter[(colon + 1)..]) switch
        {
            "eq" => r => string.Equals(r.Text(name), value, StringComparison.OrdinalIgnoreCase),
            "contains" => r => r.Text(name)?.Contains(value, StringComparison.OrdinalIgnoreCase) == true,
            "startsWith" => r => r.Text(name)?.StartsWith(value, StringComparison.OrdinalIgnoreCase) == true,
            "gt" => r => Compare(r.Text(name), value) > 0,
            "gteq" => r => Compare(r.Text(name), value) >= 0,
            "lt" => r => Compare(r.Text(name), value) < 0,
            "lted" or "lteq" => r => Compare(r.Text(name), value) <= 0,
            var word => throw ApiException.Invalid("filter", $"There is no filter {word}."),
        };
    }

    /// <summary>As numbers or points in time where both are, else as texts; null where there is nothing to compare.</summary>
    public static int? Compare(string? one, string other)
    {
        if (one is null) return null;
        if (Number(one) is { } number && Number(other) is { } otherNumber) return number.CompareTo(otherNumber);
        if (Time(one) is { } time && Time(other) is { } otherTime) return time.CompareTo(otherTime);
        return string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
