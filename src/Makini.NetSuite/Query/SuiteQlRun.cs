using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Makini.Http;
using Makini.Jde;
using Makini.Passthrough;

namespace Makini.NetSuite.Query;

/// <summary>Runs one query, page after page; the next page is under way while the caller works on one.</summary>
internal sealed class SuiteQlRun(SuiteQlQuery query, NetSuiteClientOptions options, ICallLog log)
{
    /// <summary>NetSuite's largest page.</summary>
    public const int PageSize = 1000;

    private const string Path = "query/v1/suiteql";

    private readonly SuiteQlForms _forms = new(query, options.Facts);
    private readonly SuiteQlKnowledge _knowledge = new(options, log);
    private readonly SuiteQlWarnings _warnings = new(query, log);
    private readonly int _limit = query is { Skip: 0, First: > 0 and < PageSize and var few } ? (int)few : PageSize;
    private SuiteQlRows? _rows;

    /// <summary>How many rows the query finds; null before the first page, and where NetSuite does not say.</summary>
    public long? Total { get; private set; }

    /// <summary>The rows, a page at a time and never an empty one.</summary>
    /// <exception cref="MakiniException">The query is wrong, or a call fails; ErrorId says which.</exception>
    public async IAsyncEnumerable<IReadOnlyList<JdeRow>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (query.First == 0) yield break;
        if (query.Skip >= SuiteQlWarnings.MostRows)
        {
            _warnings.NextPage((long)query.Skip, total: null);
            yield break;
        }

        // NetSuite takes an offset only if it is a multiple of the limit.
        var offset = (long)query.Skip / _limit * _limit;
        var left = (int)((long)query.Skip - offset);
        var wanted = query.First ?? ulong.MaxValue;
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pending = SendAsync(offset, abandoned.Token);
        try
        {
            await _knowledge.CompleteAsync(query, _forms, cancellationToken).ConfigureAwait(false);
            while (pending is not null)
            {
                var (rows, answer) = await DecodeAsync(pending).ConfigureAwait(false);
                pending = null;
                Total ??= answer.Total;
                var received = rows.Count;
                var taken = Take(rows, ref left, ref wanted);
                offset += _limit;
                var goesOn = wanted > 0 && (answer.HasMore ?? received >= _limit);
                if (goesOn) _warnings.NextPage(offset, Total);
                if (goesOn && offset < SuiteQlWarnings.MostRows) pending = SendAsync(offset, abandoned.Token);
                if (taken.Count > 0) yield return taken;
            }
        }
        finally
        {
            if (pending is not null) Abandon(pending, abandoned);
        }
    }

    /// <summary>What would be sent first.</summary>
    public IReadOnlyList<string> Describe() => [$"POST {Path}?limit={_limit}&offset={(long)query.Skip / _limit * _limit}", query.Text];

    private static IReadOnlyList<JdeRow> Take(IReadOnlyList<JdeRow> rows, ref int left, ref ulong wanted)
    {
        var skipped = Math.Min(left, rows.Count);
        left -= skipped;
        var count = (int)Math.Min(wanted, (ulong)(rows.Count - skipped));
        wanted -= (ulong)count;
        return count == rows.Count ? rows : [.. rows.Skip(skipped).Take(count)];
    }

    private static void Abandon(Task<MakiniResponse> pending, CancellationTokenSource abandoned)
    {
#pragma warning disable CA1849, MA0042 // CancelAsync is missing in .NET Standard; nothing blocks in the callbacks here.
        abandoned.Cancel();
#pragma warning restore CA1849, MA0042
        _ = pending.ContinueWith(
            static task =>
            {
                if (task.Status == TaskStatus.RanToCompletion) task.Result.Dispose();
                else _ = task.Exception;
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private Task<MakiniResponse> SendAsync(long offset, CancellationToken cancellationToken) => options.Passthrough.AskAsync(
        new SystemCall(Path)
        {
            Query = [new("limit", _limit.ToString(CultureInfo.InvariantCulture)), new("offset", offset.ToString(CultureInfo.InvariantCulture))],
            Headers = [new("Prefer", "transient")],
            Body = $"{{\"q\":\"{JsonEncodedText.Encode(query.Text)}\"}}",
            FindFault = SuiteQlAnswer.FindFault,
        },
        log,
        cancellationToken);

    private async Task<(IReadOnlyList<JdeRow> Rows, SuiteQlAnswer Answer)> DecodeAsync(Task<MakiniResponse> pending)
    {
        using var response = await pending.ConfigureAwait(false);
        _rows ??= new SuiteQlRows(query, _forms, options.ConnectionName, options.HiddenAttribute);
        return (_rows.Read(response.Body.Span), SuiteQlAnswer.Read(response.Body.Span));
    }
}
