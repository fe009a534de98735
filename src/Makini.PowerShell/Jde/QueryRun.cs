using System.Management.Automation;
using Makini.Jde;
using Makini.Jde.Query;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell;

/// <summary>One query on one connection, written to the pipeline.</summary>
/// <param name="connection">The connection.</param>
/// <param name="paging">What -First, -Skip and -IncludeTotalCount say.</param>
/// <param name="pipeline">Where rows, text and messages go.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class QueryRun(
    MakiniConnection connection, PagingParameters paging, AsyncPipeline pipeline, CancellationToken cancellationToken)
{
    /// <summary>Writes what would be sent.</summary>
    public async Task DescribeAsync(JdeQuery query) =>
        await pipeline.WriteAllAsync(JdeClients.Of(connection).Describe(query)).ConfigureAwait(false);

    /// <summary>Writes what would be sent.</summary>
    public async Task DescribeAsync(JdeGroupQuery query) =>
        await pipeline.WriteAllAsync(JdeClients.Of(connection).Describe(query)).ConfigureAwait(false);

    /// <summary>Writes what would be sent.</summary>
    public async Task DescribeAsync(JdeSqlQuery query) =>
        await pipeline.WriteAllAsync(JdeClients.Of(connection).Describe(query)).ConfigureAwait(false);

    /// <summary>Writes what would be sent.</summary>
    public async Task DescribeAsync(JdeRawQuery query) =>
        await pipeline.WriteAllAsync(JdeClients.Of(connection).Describe(query)).ConfigureAwait(false);

    /// <summary>Writes the number of rows.</summary>
    public async Task CountAsync(JdeQuery query)
    {
        var client = await ClientAsync(query).ConfigureAwait(false);
        await pipeline.WriteAsync(await client.CountAsync(query, pipeline, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Writes the rows, after their number if that was asked for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="isDescribed">Codes and address numbers get their texts.</param>
    public async Task ReadAsync(JdeQuery query, bool isDescribed)
    {
        var client = await ClientAsync(query).ConfigureAwait(false);
        ulong? total = null;
        if (paging.IncludeTotalCount)
        {
            total = (ulong)await client.CountAsync(query, pipeline, cancellationToken).ConfigureAwait(false);
            await pipeline.WriteAsync(paging.NewTotalCount(total.Value, accuracy: 1)).ConfigureAwait(false);
        }
        var progress = new QueryProgress(pipeline, query.Table, Expected(total));
        await WriteRowsAsync(client.QueryAsync(query, pipeline, cancellationToken), progress, isDescribed ? client.TextsOf(query) : null)
            .ConfigureAwait(false);
    }

    /// <summary>Writes the groups. Nobody counts them without computing them: their number is not known.</summary>
    /// <param name="query">The query.</param>
    /// <param name="isDescribed">Codes and address numbers get their texts.</param>
    public async Task ReadAsync(JdeGroupQuery query, bool isDescribed)
    {
        var client = await ClientAsync(query.Rows).ConfigureAwait(false);
        if (paging.IncludeTotalCount) await pipeline.WriteAsync(paging.NewTotalCount(0, accuracy: 0)).ConfigureAwait(false);
        var progress = new QueryProgress(pipeline, query.Rows.Table, expected: null);
        await WriteRowsAsync(client.QueryAsync(query, pipeline, cancellationToken), progress, isDescribed ? client.TextsOf(query) : null)
            .ConfigureAwait(false);
    }

    /// <summary>Writes the rows of SQL. Nobody can count them without running it: their number is not known.</summary>
    public async Task ReadAsync(JdeSqlQuery query)
    {
        if (paging.IncludeTotalCount) await pipeline.WriteAsync(paging.NewTotalCount(0, accuracy: 0)).ConfigureAwait(false);
        var progress = new QueryProgress(pipeline, "SQL", expected: null);
        await WriteRowsAsync(JdeClients.Of(connection).QueryAsync(query, pipeline, cancellationToken), progress).ConfigureAwait(false);
    }

    /// <summary>Writes the rows of a raw table. Nobody can count them without reading it: their number is not known.</summary>
    public async Task ReadAsync(JdeRawQuery query)
    {
        if (paging.IncludeTotalCount) await pipeline.WriteAsync(paging.NewTotalCount(0, accuracy: 0)).ConfigureAwait(false);
        var progress = new QueryProgress(pipeline, query.Table, expected: null);
        await WriteRowsAsync(JdeClients.Of(connection).QueryAsync(query, pipeline, cancellationToken), progress).ConfigureAwait(false);
    }

    private async Task<JdeClient> ClientAsync(JdeQuery query)
    {
        // The platform decides the route; a connection that was not tested asks for it now.
        if (query.Route == JdeRoute.Auto) await connection.GetPlatformAsync(pipeline, cancellationToken).ConfigureAwait(false);
        return JdeClients.Of(connection);
    }

    private async Task WriteRowsAsync(IAsyncEnumerable<IReadOnlyList<JdeRow>> pages, QueryProgress progress, RowTexts? texts = null)
    {
        await foreach (var page in pages.ConfigureAwait(false))
        {
            if (texts is null) await pipeline.WriteAllAsync(page).ConfigureAwait(false);
            else await pipeline.WriteAllAsync(await ExplainAsync(page, texts).ConfigureAwait(false)).ConfigureAwait(false);
            progress.Report(page.Count);
        }
        progress.Complete();
    }

    private async Task<IReadOnlyList<PSObject>> ExplainAsync(IReadOnlyList<JdeRow> page, RowTexts texts)
    {
        var found = await texts.OfAsync(page, pipeline, cancellationToken).ConfigureAwait(false);
        return [.. page.Select((row, i) =>
        {
            var shown = new PSObject(row);
            foreach (var (name, text) in found[i]) shown.Properties.Add(new PSNoteProperty(name, text));
            return shown;
        })];
    }

    private ulong? Expected(ulong? total) => total is { } all ? Math.Min(paging.First, all - Math.Min(all, paging.Skip)) : null;
}
