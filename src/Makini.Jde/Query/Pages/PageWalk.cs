using System.Runtime.CompilerServices;
using Makini.Http;
using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>
/// Reads a result page after page. While the caller works on a page the next one is under way, one at most, and only if
/// it is wanted.
/// </summary>
/// <param name="source">Asks for the pages.</param>
/// <param name="makeDecoder">Makes the decoder, with the first answer at hand.</param>
/// <param name="filter">Chooses rows on the client; null for all.</param>
/// <param name="window">The part of the result that is wanted.</param>
internal sealed class PageWalk(
    IPageSource source, Func<ReadOnlyMemory<byte>, Task<RowDecoder>> makeDecoder, IStoredRowFilter? filter, RowWindow window)
{
    private RowDecoder? _decoder;

    /// <summary>Values that could not be decoded so far.</summary>
    public IReadOnlyList<DecodingProblem> Problems => _decoder?.Problems ?? [];

    /// <summary>The rows, a page at a time; never an empty page.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JdeRow>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (window.IsFull) yield break;

        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pending = source.Next(last: null)?.Invoke(abandoned.Token);
        try
        {
            while (pending is not null)
            {
                var page = await DecodeAsync(pending).ConfigureAwait(false);
                pending = null;
                var rows = window.Take(page.Rows);
                cancellationToken.ThrowIfCancellationRequested();
                if (!window.IsFull) pending = source.Next(page)?.Invoke(abandoned.Token);
                if (rows.Count > 0) yield return rows;
            }
        }
        finally
        {
            if (pending is not null)
            {
#pragma warning disable CA1849, MA0042 // CancelAsync is missing in .NET Standard; nothing blocks in the callbacks here.
                abandoned.Cancel();
#pragma warning restore CA1849, MA0042
                await AbandonAsync(pending).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads all there is and counts it.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var rows in ReadAsync(cancellationToken).ConfigureAwait(false)) count += rows.Count;
        return count;
    }

    /// <summary>Waits for an answer that is nobody's any more; whatever became of it is no news for the caller.</summary>
    public static async Task AbandonAsync(Task<MakiniResponse> pending)
    {
        await Task.WhenAny(pending).ConfigureAwait(false);
        if (pending.Status == TaskStatus.RanToCompletion) (await pending.ConfigureAwait(false)).Dispose();
        else _ = pending.Exception;
    }

    private async Task<RowPage> DecodeAsync(Task<MakiniResponse> pending)
    {
        using var response = await pending.ConfigureAwait(false);
        _decoder ??= await makeDecoder(response.Body).ConfigureAwait(false);
        return _decoder.Decode(response.Body.Span, filter);
    }
}
