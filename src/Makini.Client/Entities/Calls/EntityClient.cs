using System.Runtime.CompilerServices;
using Makini.Http;
using Makini.Json;
using Makini.Paging;

namespace Makini.Entities;

/// <summary>Reads and writes the records of the unified API over one connection.</summary>
internal sealed class EntityClient(MakiniConnection connection)
{
    private const string Key = "key";

    /// <summary>The records of a list, a page at a time; never an empty page.</summary>
    /// <exception cref="MakiniException">It cannot be asked so, or a page cannot be had.</exception>
    public async IAsyncEnumerable<EntityPage> ListAsync(EntityList list, ICallLog log, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (list.First == 0) yield break;
        var (call, origin) = Plan(list);
        if (call.Note is { } note) log.Verbose(note);
        var (check, skip, left) = (call.Check, list.Skip, list.First);
        var unseen = new UnseenFields(list.Filter, list.RecordType);
        await foreach (var page in Walker(list, call, origin).ReadAsync(log, cancellationToken).ConfigureAwait(false))
        {
            unseen.LookFor(page.Items);
            IEnumerable<MakiniEntity> records = check is null ? page.Items : page.Items.Where(check.Matches);
            var wanted = records.ToList();
            var skipped = (int)Math.Min(skip, (ulong)wanted.Count);
            skip -= (ulong)skipped;
            wanted.RemoveRange(0, skipped);
            if (left is { } most && (ulong)wanted.Count > most) wanted.RemoveRange((int)most, wanted.Count - (int)most);
            left -= (ulong)wanted.Count;
            if (wanted.Count > 0) yield return new EntityPage(wanted, call.IsCounted ? page.Facts.Total : null);
            if (left == 0) yield break;
        }

        unseen.Tell(log);
    }

    /// <summary>How many records a list has, as the service tells with one request; null where only reading all of them would tell.</summary>
    /// <exception cref="MakiniException">It cannot be asked so, or the answer cannot be had.</exception>
    public async Task<long?> CountAsync(EntityList list, ICallLog log, CancellationToken cancellationToken)
    {
        var (call, origin) = Plan(list with { First = 1, Skip = 0, OrderBy = [] });
        if (!call.IsCounted) return null;
        await foreach (var page in Walker(list, call, origin).ReadAsync(log, cancellationToken).ConfigureAwait(false)) return page.Facts.Total;
        return null;
    }

    /// <summary>The first request of a list, as text, and a note where a part of the filter runs here.</summary>
    /// <exception cref="MakiniException">It cannot be asked so.</exception>
    public IReadOnlyList<string> Describe(EntityList list)
    {
        var (call, _) = Plan(list);
        return call.Note is { } note ? [call.Describe(), "-- " + note] : [call.Describe()];
    }

    /// <summary>The request for one record, as text.</summary>
    public string Describe(EntityType type, MakiniFamily family, string key) => $"GET {Paths(type, family, type.Families).Record(PathSegment.Of(key, Key))}";

    /// <summary>One record.</summary>
    /// <exception cref="MakiniException">NotFound, or the call failed.</exception>
    public async Task<MakiniEntity> GetAsync(EntityType type, MakiniFamily family, string key, ICallLog log, CancellationToken cancellationToken)
    {
        var paths = Paths(type, family, type.Families);
        var request = new MakiniRequest(HttpMethod.Get, paths.Record(PathSegment.Of(key, Key)));
        try
        {
            return await SendAsync(request, type.RecordType, paths.Family, log, cancellationToken).ConfigureAwait(false);
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.NotFound)
        {
            throw new MakiniException(ErrorIds.NotFound, $"There is no {type.Name} with the key '{key}'.", e)
            {
                StatusCode = e.StatusCode,
                RequestId = e.RequestId,
                Body = e.Body,
                Target = key,
                RecommendedAction = "Keys are another system's in each connection: is it the right connection?",
            };
        }
    }

    /// <summary>Makes a record. Never repeated by itself once it may have arrived.</summary>
    public Task<MakiniEntity> CreateAsync(EntityType type, MakiniFamily family, EntityBody body, ICallLog log, CancellationToken cancellationToken)
    {
        var paths = Paths(type, family, type.CanCreate ? type.CreateFamilies : MakiniFamily.None);
        return SendAsync(new MakiniRequest(HttpMethod.Post, paths.List) { Content = body.Content }, type.RecordType, paths.Family, log, cancellationToken);
    }

    /// <summary>Changes a record.</summary>
    public Task<MakiniEntity> UpdateAsync(
        EntityType type, MakiniFamily family, string key, EntityBody body, ICallLog log, CancellationToken cancellationToken)
    {
        var paths = Paths(type, family, type.CanUpdate ? type.UpdateFamilies : MakiniFamily.None);
        var request = new MakiniRequest(HttpMethod.Put, paths.Record(PathSegment.Of(key, Key))) { Content = body.Content };
        return SendAsync(request, type.RecordType, paths.Family, log, cancellationToken);
    }

    /// <summary>Sets a record's status alone.</summary>
    public Task<MakiniEntity> SetStatusAsync(
        EntityType type, MakiniFamily family, string key, string status, ICallLog log, CancellationToken cancellationToken)
    {
        var paths = Paths(type, family, type.CanSetStatus ? type.Families : MakiniFamily.None);
        var body = JsonRequestBody.From(json =>
        {
            json.WriteStartObject();
            json.WriteString(type.StatusField!, status);
            json.WriteEndObject();
        });
        return SendAsync(new MakiniRequest(HttpMethod.Put, paths.Status(PathSegment.Of(key, Key))) { Content = body }, type.RecordType, paths.Family, log, cancellationToken);
    }

    /// <summary>Adds an item to a list of a record, or changes one.</summary>
    public Task<MakiniEntity> WriteItemAsync(
        EntityType type, MakiniFamily family, string key, EntitySubResource sub, string? itemKey, EntityBody body, ICallLog log, CancellationToken cancellationToken)
    {
        var paths = Paths(type, family, (itemKey is null ? sub.Create : sub.Update) is null ? MakiniFamily.None : type.Families);
        var request = itemKey is null
            ? new MakiniRequest(HttpMethod.Post, paths.Items(sub, PathSegment.Of(key, Key))) { Content = body.Content }
            : new MakiniRequest(HttpMethod.Put, paths.Item(sub, PathSegment.Of(key, Key), PathSegment.Of(itemKey, Key))) { Content = body.Content };
        return SendAsync(request, sub.ItemType, new EntityOrigin(connection.Name, paths.Family) { OwnerKey = key }, log, cancellationToken);
    }

    /// <summary>Does something to a record that has a path of its own.</summary>
    public Task<MakiniEntity> ActAsync(
        EntityType type, MakiniFamily family, string key, EntityAction action, EntityBody body, ICallLog log, CancellationToken cancellationToken)
    {
        var paths = Paths(type, family, type.Families);
        var request = new MakiniRequest(action.Method, paths.Action(PathSegment.Of(key, Key), action)) { Content = body.Content };
        return SendAsync(request, type.RecordType, paths.Family, log, cancellationToken);
    }

    private PageWalker<MakiniEntity> Walker(EntityList list, EntityListCall call, EntityOrigin origin)
    {
        var reader = RecordReader.Of(list.RecordType);
        return new(connection.Transport, call.Pages, json => Read(reader, json, origin), record => record.Key);
    }

    private static MakiniEntity? Read(RecordReader reader, System.Text.Json.JsonElement json, EntityOrigin origin)
    {
        if (reader.Read(json) is not MakiniEntity record) return null;
        record.SetOrigin(origin);
        return record;
    }

    private EntityPaths Paths(EntityType type, MakiniFamily family, MakiniFamily possible) =>
        new(type, EntityFamilies.Choose(type, family, connection.Family, possible));

    private (EntityListCall Call, EntityOrigin Origin) Plan(EntityList list)
    {
        if (list.IsOfStatuses && list.Type.StatusFamilies == MakiniFamily.None) throw NoStatuses(list.Type);
        var paths = Paths(list.Type, list.Family, list.IsOfStatuses ? list.Type.StatusFamilies : list.Type.Families);
        return (new EntityListCall(list, paths, connection.LessOrEqual), new EntityOrigin(connection.Name, paths.Family) { OwnerKey = list.Key });
    }

    private static MakiniException NoStatuses(EntityType type) => new(ErrorIds.InvalidRequest, $"The API lists no statuses of {type.Name}.")
    {
        Target = type.Name,
        RecommendedAction = $"Look at what the records have: Get-Makini{type.Name} -First 1 | Format-List *",
    };

    private Task<MakiniEntity> SendAsync(MakiniRequest request, Type recordType, MakiniFamily family, ICallLog log, CancellationToken cancellationToken) =>
        SendAsync(request, recordType, new EntityOrigin(connection.Name, family), log, cancellationToken);

    private async Task<MakiniEntity> SendAsync(
        MakiniRequest request, Type recordType, EntityOrigin origin, ICallLog log, CancellationToken cancellationToken)
    {
        using var response = await connection.Transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        return EntityReader.ReadOne(response, recordType, origin);
    }
}
