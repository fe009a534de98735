using System.Text.Json.Nodes;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Entities;

/// <summary>The bracket sorts: sort[createdAt]=1 is descending, 0 ascending; the first counts most.</summary>
internal static class EntityOrder
{
    /// <exception cref="ApiException">400: a field that there is not, or neither 0 nor 1.</exception>
    public static IReadOnlyList<JsonObject> Sort(QueryString query, IReadOnlyList<JsonObject> records, Type record)
    {
        IOrderedEnumerable<JsonObject>? sorted = null;
        foreach (var term in query.Bracketed("sort"))
        {
            var name = FieldNames.Check(term.Key, record, "sort");
            var order = Comparer<string?>.Create((one, other) => other is null ? (one is null ? 0 : 1) : EntityFilter.Compare(one, other) ?? -1);
            sorted = (term.Value, sorted) switch
            {
                ("0", null) => records.OrderBy(r => r.Text(name), order),
                ("1", null) => records.OrderByDescending(r => r.Text(name), order),
                ("0", { } before) => before.ThenBy(r => r.Text(name), order),
                ("1", { } before) => before.ThenByDescending(r => r.Text(name), order),
                _ => throw ApiException.Invalid("sort", "A sort is 0 or 1."),
            };
        }

        return sorted is null ? records : [.. sorted];
    }
}
