using System.Diagnostics;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>A read of records that has begun: its first page is under way, whether anybody waits for it yet or not.</summary>
internal sealed class EntityReading
{
    private readonly IAsyncEnumerator<EntityPage> _pages;
    private readonly Func<IAsyncEnumerable<EntityPage>, Task> _write;
    private readonly Task<bool> _first;

    private EntityReading(IAsyncEnumerable<EntityPage> pages, Func<IAsyncEnumerable<EntityPage>, Task> write, CancellationToken cancellationToken)
    {
        _pages = pages.GetAsyncEnumerator(cancellationToken);
        _write = write;
        _first = ReadFirstAsync();
    }

    /// <summary>The first page is there, or why it is not.</summary>
    public bool IsReady => _first.IsCompleted;

    /// <summary>How long the first page took; zero while it is under way.</summary>
    public TimeSpan Latency { get; private set; }

    /// <summary>Begins a read.</summary>
    /// <param name="pages">What is read.</param>
    /// <param name="write">Writes what comes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static EntityReading Begin(IAsyncEnumerable<EntityPage> pages, Func<IAsyncEnumerable<EntityPage>, Task> write, CancellationToken cancellationToken) =>
        new(pages, write, cancellationToken);

    /// <summary>Waits for the pages and writes them; once.</summary>
    public async Task WriteAsync()
    {
        try
        {
            await _write(PagesAsync()).ConfigureAwait(false);
        }
        finally
        {
            await EndAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends a read that nobody wants any more. Its token must be cancelled; whatever became of it is no news for the caller.</summary>
    public async Task EndAsync()
    {
        await Task.WhenAny(_first).ConfigureAwait(false);
        _ = _first.Exception;
        await _pages.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<bool> ReadFirstAsync()
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return await _pages.MoveNextAsync().ConfigureAwait(false);
        }
        finally
        {
            Latency = watch.Elapsed;
        }
    }

    private async IAsyncEnumerable<EntityPage> PagesAsync()
    {
        for (var isThere = await _first.ConfigureAwait(false); isThere; isThere = await _pages.MoveNextAsync().ConfigureAwait(false))
            yield return _pages.Current;
    }
}
