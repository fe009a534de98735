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

    private readonly Func<InboxDatabase> _open;
    private readonly InboxPruning _pruning;
    private readonly Task _run;
    private InboxDatabase? _database;

    /// <param name="database">Used by this writer alone.</param>
    /// <param name="open">Opens the file again, after it could not be written.</param>
    /// <param name="pruning">Forgets what is old.</param>
    public InboxWriter(InboxDatabase database, Func<InboxDatabase> open, InboxPruning pruning)
    {
        _database = database;
        _open = open;
        _pruning = pruning;
        _run = Task.Run(RunAsync);
    }

    /// <summary>Writes one; it is on the disk when this ends.</summary>
    /// <returns>Whether it is new.</returns>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">It could not be written; nothing of it is kept.</exception>
    /// <exception cref="MakiniException">InboxUnavailable: the file cannot be opened.</exception>
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
        var batch = new List<(InboxEntry Entry, TaskCompletionSource<bool> Done)>();
        while (await _entries.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _entries.Reader.TryRead(out var next)) batch.Add(next);
            Write(batch);
        }

        _database?.Dispose();
    }

    private void Write(List<(InboxEntry Entry, TaskCompletionSource<bool> Done)> batch)
    {
        try
        {
            _database ??= _open();
            _pruning.RunIfDue(_database);
            var added = _database.Add([.. batch.Select(item => item.Entry)]);
            for (var i = 0; i < batch.Count; i++) batch[i].Done.TrySetResult(added[i]);
        }
        catch (Exception e)
        {
            // Whoever sent it is told, and sends it again. By then the file may be there again, or open for writing.
            _database?.Dispose();
            _database = null;
            foreach (var (_, done) in batch) done.TrySetException(e);
        }
    }
}
