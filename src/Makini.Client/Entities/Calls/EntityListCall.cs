using System.Globalization;
using Makini.Filtering;
using Makini.Http;
using Makini.Paging;

namespace Makini.Entities;

/// <summary>A list as it is asked for: path, query, and what is left to do here.</summary>
internal sealed class EntityListCall
{
    private const int HandySize = 100;

    private readonly EntityList _list;
    private readonly BracketFilter _filter;

    /// <param name="list">The list.</param>
    /// <param name="paths">Its paths in the family chosen.</param>
    /// <param name="lessOrEqual">How the service spells "less or equal".</param>
    /// <exception cref="MakiniException">An order or a filter that cannot be.</exception>
    public EntityListCall(EntityList list, EntityPaths paths, string lessOrEqual)
    {
        RecordConditions.Check(list.Filter, list.RecordType);
        _list = list;
        _filter = BracketFilter.Of(list.Filter, list.RecordType, lessOrEqual);
        var order = BracketOrder.Of(list.OrderBy, list.RecordType);
        IReadOnlyList<KeyValuePair<string, string>> size = list.HasPageSize ? [new("per_page", Size.ToString(CultureInfo.InvariantCulture))] : [];
        Pages = new PageQuery(PathOf(list, paths), [.. size, .. _filter.Pairs, .. order])
        {
            Wanted = ReadAhead,
        };
    }

    /// <summary>What to ask page by page.</summary>
    public PageQuery Pages { get; }

    /// <summary>The service's number of records is the number of those wanted.</summary>
    public bool IsCounted => _filter.IsWhole;

    /// <summary>What is said of a filter that the service cannot be told; null where it can.</summary>
    public string? Note => _filter.Note;

    /// <summary>Chooses the records that are wanted among those that come; null for all.</summary>
    public ValueFilter<MakiniRecord>? Check => _list.Filter is { } filter ? new(filter, RecordFields.Of(_list.RecordType).Value) : null;

    /// <summary>How far to read ahead: nobody knows how many records must come where a part of the filter runs here.</summary>
    private long? ReadAhead => _list.First is null ? null : _filter.IsWhole ? (long)Math.Min(LastWanted, long.MaxValue) : 0;

    private decimal LastWanted => (decimal)(_list.First ?? 0) + _list.Skip;

    private int Size => _list.PageSize ?? (_list.First is not null && _filter.IsWhole ? (int)Math.Min(LastWanted, HandySize) : HandySize);

    /// <summary>The first request, as text.</summary>
    public string Describe()
    {
        var query = Pages.Query.Prepend(new("page", Pages.FirstPage.ToString(CultureInfo.InvariantCulture))).Select(pair => $"{pair.Key}={pair.Value}");
        return $"GET {Pages.Path}?{string.Join("&", query)}";
    }

    private static string PathOf(EntityList list, EntityPaths paths)
    {
        if (list.IsOfStatuses) return paths.Statuses;
        var key = list.Key is null ? null : PathSegment.Of(list.Key, "key");
        return list.SubResource is { } sub ? paths.Items(sub, key) : paths.List;
    }
}
