using System.Threading.Channels;

namespace Makini.Webhooks;

/// <summary>
/// Writes deliveries as they come, those that wait together in one transaction: what a commit costs is the disk's answer,
/// and that is the same for one delivery and for a hundred.
/// </summary>
internal sealed class InboxWriter : IDisposable
{
    private const int LargestBatch = 256;

    private readonly Channel<(InboxEntry Entry, TaskCompletionSource<bool> Done)> _entries =
        Channel.CreateBounded<(InboxEntry, TaskCompletionSource<bool>)>(1024);

    private readonly InboxDatabase _database;
    private readonly InboxPruning _pruning;
    private readonly Task _run;

    /// <param name="database">Used by this writer alone.</param>
    /// <param name="retention">How long what was acknowledged is remembered.</param>
    /// <param name="time">The clock.</param>
    public InboxWriter(InboxDatabase database, TimeSpan retention, TimeProvider time)
    {
        _database = database;
        _pruning = new InboxPruning(database, retention, time);
        _run = Task.Run(RunAsync);
    }

    /// <summary>Writes one; it is on the disk when this ends.</summary>
    /// <returns>Whether it is new.</returns>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">It could not be written; nothing of it is kept.</exception>
    public async Task<bool> AddAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _entries.Writer.WriteAsync((entry, done), cancellationToken).ConfigureAwait(false);
        return await done.Task.ConfigureAwait(false);
    }

    /// <summary>Takes no more, and lets go of the file when what has come is written.</summary>
    public void Dispose() => _entries.Writer.TryComplete();

    /// <summary>Ends when all is written.</summary>
    public Task WhenDoneAsync() => _run;

    private async Task RunAsync()
    {
        using var database = _database;
        var batch = new List<(InboxEntry Entry, TaskCompletionSource<bool> Done)>();
        while (await _entries.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _entries.Reader.TryRead(out var next)) batch.Add(next);
            Write(batch);
        }
    }

    private void Write(List<(InboxEntry Entry, TaskCompletionSource<bool> Done)> batch)
    {
        try
        {
            _pruning.RunIfDue();
            var added = _database.Add([.. batch.Select(item => item.Entry)]);
            for (var i = 0; i < batch.Count; i++) batch[i].Done.TrySetResult(added[i]);
        }
        catch (Exception e)
        {
            // Whoever sent it is told, and sends it again.
            foreach (var (_, done) in batch) done.TrySetException(e);
        }
    }
}
