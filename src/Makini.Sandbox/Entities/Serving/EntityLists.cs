using System.Text.Json.Nodes;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Entities;

/// <summary>Answers with a list of records: filtered, sorted, a page of it.</summary>
internal static class EntityLists
{
    private const int DefaultSize = 50;
    private const int LargestSize = 500;

    /// <exception cref="ApiException">400: a page, filter or sort that cannot be.</exception>
    public static ApiAnswer Answer(ApiRequest request, IReadOnlyList<JsonObject> records, Type record, bool hasPageSize)
    {
        var wanted = EntityOrder.Sort(request.Query, EntityFilter.Choose(request.Query, records, record), record);
        var sizes = new PageSizes(DefaultSize, hasPageSize ? LargestSize : DefaultSize);
        return ListAnswer.Create(request, wanted, (json, item) => item.WriteTo(json), hasPageSize ? sizes : sizes with { IsFixed = true });
    }
}
