using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Entities;

/// <summary>One read of records on one connection, written to the pipeline.</summary>
/// <param name="connection">The connection.</param>
/// <param name="paging">What -First, -Skip and -IncludeTotalCount say.</param>
/// <param name="pipeline">Where records, text and messages go.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class EntityRun(
    MakiniConnection connection, PagingParameters paging, AsyncPipeline pipeline, CancellationToken cancellationToken)
{
    private readonly EntityClient _client = new(connection);

    /// <summary>Writes the first request of a list.</summary>
    public async Task DescribeAsync(EntityList list) => await pipeline.WriteAllAsync(_client.Describe(Cut(list))).ConfigureAwait(false);

    /// <summary>Writes the requests for single records.</summary>
    public async Task DescribeAsync(EntityList list, IReadOnlyList<string> keys) =>
        await pipeline.WriteAllAsync(keys.Select(key => _client.Describe(list.Type, list.Family, key)).ToList()).ConfigureAwait(false);

    /// <summary>Writes the records of a list as their pages come, after their number if that was asked for.</summary>
    public async Task ListAsync(EntityList list)
    {
        if (paging.IncludeTotalCount) await WriteTotalAsync(list).ConfigureAwait(false);
        QueryProgress? progress = null;
        await foreach (var page in _client.ListAsync(Cut(list), pipeline, cancellationToken).ConfigureAwait(false))
        {
            progress ??= new QueryProgress(pipeline, list.RecordType.Name, Expected(page.Total));
            if (list.IsOfStatuses) EntityStatusCompleter.Remember(connection, list.Type, page.Records);
            await pipeline.WriteAllAsync(page.Records.Select(EntityOutput.Of).ToList()).ConfigureAwait(false);
            progress.Report(page.Records.Count);
        }

        progress?.Complete();
    }

    /// <summary>Writes the records of the keys, in their order. One that is not there does not keep the others from being read.</summary>
    public async Task GetAsync(EntityList list, IReadOnlyList<string> keys)
    {
        await foreach (var record in _client.GetManyAsync(list.Type, list.Family, keys, pipeline, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                await pipeline.WriteAsync(EntityOutput.Of(await record.ConfigureAwait(false))).ConfigureAwait(false);
            }
            catch (MakiniException e) when (e.ErrorId == ErrorIds.NotFound)
            {
                pipeline.WriteError(ErrorRecords.From(e));
            }
        }
    }

    private async Task WriteTotalAsync(EntityList list)
    {
        var total = await _client.CountAsync(list, pipeline, cancellationToken).ConfigureAwait(false);
        await pipeline.WriteAsync(paging.NewTotalCount((ulong)(total ?? 0), accuracy: total is null ? 0 : 1)).ConfigureAwait(false);
    }

    private EntityList Cut(EntityList list) => list with
    {
        First = paging.First == ulong.MaxValue ? null : paging.First,
        Skip = paging.Skip,
    };

    private ulong? Expected(long? total) => total is { } all ? Math.Min(paging.First, (ulong)all - Math.Min((ulong)all, paging.Skip)) : null;
}
