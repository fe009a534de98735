using System.Runtime.CompilerServices;
using System.Text.Json;
using Makini.Http;

namespace Makini.Paging;

/// <summary>
/// Reads a list page after page, in order. Once the number of pages is known, up to six are under way or waiting to be taken;
/// never more, so that the list may be of any length. Who stops taking pages stops the requests. An empty page is the end of the
/// list, unless the service counts more records than came: it may leave out of a page what the token may not see.
/// </summary>
/// <param name="transport">Sends the requests.</param>
/// <param name="list">The list.</param>
/// <param name="read">Reads one record; null for what is none.</param>
/// <param name="keyOf">A record's key; null where it has none.</param>
internal sealed class PageWalker<T>(IMakiniTransport transport, PageQuery list, Func<JsonElement, T?> read, Func<T, string?> keyOf)
{
    private const int MostAhead = 6;

    /// <summary>The pages, as they are in the list.</summary>
    /// <exception cref="MakiniException">A page cannot be had; those before it have come out.</exception>
    public async IAsyncEnumerable<Page<T>> ReadAsync(ICallLog log, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var route = new PageRoute(list);
        var watch = new ListWatch<T>(keyOf, log);
        var ahead = new Queue<Task<Page<T>>>();
        try
        {
            ahead.Enqueue(FetchAsync(route.First, log, abandoned.Token));
            for (var reach = new Reach(list.Wanted); ahead.Count > 0;)
            {
                var page = await ahead.Dequeue().ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                reach.Took(page.Items.Count);
                route.Learn(page.Facts, isEmpty: page.Items.Count == 0);
                var goesOn = page.Items.Count > 0 || reach.IsShortOf(page.Facts.Total);
                while (goesOn && ahead.Count < MostAhead && reach.Covers(ahead.Count) && route.Next() is { } next)
                    ahead.Enqueue(FetchAsync(next, log, abandoned.Token));
                yield return watch.Pass(page);
                if (!goesOn) yield break;
                if (ahead.Count == 0 && route.Next() is { } more) ahead.Enqueue(FetchAsync(more, log, abandoned.Token));
            }
        }
        finally
        {
#pragma warning disable CA1849, MA0042 // CancelAsync is missing in .NET Standard; nothing blocks in the callbacks here.
            if (ahead.Count > 0) abandoned.Cancel();
#pragma warning restore CA1849, MA0042
            foreach (var pending in ahead) await AbandonAsync(pending).ConfigureAwait(false);
        }
    }

    private async Task<Page<T>> FetchAsync(MakiniRequest request, ICallLog log, CancellationToken cancellationToken)
    {
        using var response = await transport.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        return Page<T>.Read(response, read);
    }

    // The page is nobody's any more; whatever became of it is no news for the caller.
    private static async Task AbandonAsync(Task<Page<T>> pending)
    {
        await Task.WhenAny(pending).ConfigureAwait(false);
        _ = pending.Exception;
    }
}
