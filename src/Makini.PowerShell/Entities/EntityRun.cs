using System.Management.Automation;
using System.Runtime.CompilerServices;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Entities;

/// <summary>Reads of records on one connection, written to the pipeline.</summary>
/// <param name="connection">The connection.</param>
/// <param name="paging">What -First, -Skip and -IncludeTotalCount say.</param>
/// <param name="pipeline">Where records, text and messages go.</param>
internal sealed class EntityRun(MakiniConnection connection, PagingParameters paging, AsyncPipeline pipeline)
{
    private readonly EntityClient _client = new(connection);

    /// <summary>Writes the first request of a list.</summary>
    public async Task DescribeAsync(EntityList list) => await pipeline.WriteAllAsync(_client.Describe(Cut(list))).ConfigureAwait(false);

    /// <summary>Writes the requests for single records.</summary>
    public async Task DescribeAsync(EntityList list, IReadOnlyList<string> keys) =>
        await pipeline.WriteAllAsync(keys.Select(key => _client.Describe(list.Type, list.Family, key)).ToList()).ConfigureAwait(false);

    /// <summary>Writes the records of a list as their pages come, after their number if that was asked for.</summary>
    public async Task ListAsync(EntityList list, CancellationToken cancellationToken)
    {
        if (paging.IncludeTotalCount) await WriteTotalAsync(list, cancellationToken).ConfigureAwait(false);
        await Begin(list, cancellationToken).WriteAsync().ConfigureAwait(false);
    }

    /// <summary>Begins to read a list.</summary>
    public EntityReading Begin(EntityList list, CancellationToken cancellationToken) =>
        EntityReading.Begin(_client.ListAsync(Cut(list), pipeline, cancellationToken), pages => WriteAsync(list, pages), cancellationToken);

    /// <summary>Begins to read one record.</summary>
    /// <param name="list">The list that it is in.</param>
    /// <param name="key">Its key.</param>
    /// <param name="window">Which of all records that are found are wanted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public EntityReading Begin(EntityList list, string key, OutputWindow window, CancellationToken cancellationToken) =>
        EntityReading.Begin(GetAsync(list, key, cancellationToken), pages => WriteAsync(pages, window), cancellationToken);

    private async IAsyncEnumerable<EntityPage> GetAsync(EntityList list, string key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new EntityPage([await _client.GetAsync(list.Type, list.Family, key, pipeline, cancellationToken).ConfigureAwait(false)], Total: 1);
    }

    private async Task WriteAsync(EntityList list, IAsyncEnumerable<EntityPage> pages)
    {
        QueryProgress? progress = null;
        await foreach (var page in pages.ConfigureAwait(false))
        {
            progress ??= new QueryProgress(pipeline, list.RecordType.Name, Expected(page.Total));
            if (list.IsOfStatuses) EntityStatusCompleter.Remember(connection, list.Type, page.Records);
            await pipeline.WriteAllAsync(page.Records.Select(EntityOutput.Of).ToList()).ConfigureAwait(false);
            progress.Report(page.Records.Count);
        }

        progress?.Complete();
    }

    private async Task WriteAsync(IAsyncEnumerable<EntityPage> pages, OutputWindow window)
    {
        await foreach (var page in pages.ConfigureAwait(false))
            foreach (var record in page.Records.Where(_ => window.Takes())) await pipeline.WriteAsync(EntityOutput.Of(record)).ConfigureAwait(false);
    }

    private async Task WriteTotalAsync(EntityList list, CancellationToken cancellationToken)
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
