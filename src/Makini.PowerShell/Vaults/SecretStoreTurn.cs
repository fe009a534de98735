using Makini.Configuration;

namespace Makini.PowerShell.Vaults;

/// <summary>
/// Turns at SecretStore for the processes of a user. Each process keeps the whole store in memory, writes all of it for one
/// secret, and reads what another has written when the file has been quiet for five seconds (its FileSystemWatcher and timer):
/// two that change secrets in that time undo each other's work without a word. So they take turns, for all secrets together,
/// and whoever comes next waits until it sees what the last one wrote.
/// </summary>
internal static class SecretStoreTurn
{
    /// <summary>What a vault of SecretStore is registered with. A user has one store, under however many vault names.</summary>
    public const string Module = "Microsoft.PowerShell.SecretStore";

    /// <summary>The five seconds, and time to notice, to read and to decrypt.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(7);

    private static readonly byte[] ThisProcess = Guid.NewGuid().ToByteArray();

    /// <summary>The file that tells who changed the store last, and by its date when.</summary>
    public static string NotePath => UserFolder.GetFile("secretstore.note", "locks");

    /// <summary>When the store was changed last, as far as it was noted; whoever writes just now has noted it by the end.</summary>
    public static DateTime LastChange => File.GetLastWriteTimeUtc(NotePath);

    /// <summary>
    /// Waits until nobody writes. A Hashtable is written piece by piece, the file as a whole each time: a process that reads
    /// the store for the first time just then has half of it.
    /// </summary>
    /// <exception cref="MakiniException">As with <see cref="TakeAsync"/>.</exception>
    public static Task<IDisposable> KeepWritersOutAsync(ICallLog log, CancellationToken cancellationToken) => CrossProcessLock.AcquireAsync(Module, log, cancellationToken);

    /// <summary>Waits for the turn and for what was written before. Dispose what it returns to let it go.</summary>
    /// <exception cref="MakiniException">ConfigurationUnavailable: the lock cannot be used, or somebody holds it for minutes.</exception>
    public static async Task<IDisposable> TakeAsync(ICallLog log, CancellationToken cancellationToken)
    {
        var turn = await KeepWritersOutAsync(log, cancellationToken).ConfigureAwait(false);
        try
        {
            var wait = Remaining(NotePath);
            if (wait <= TimeSpan.Zero) return turn;
            log.Verbose($"Another process has changed SecretStore just now; this one sees it in {wait.TotalSeconds:0.0} s.");
            await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>This process changes the store.</summary>
    public static void Note(ICallLog log)
    {
        try
        {
            using var note = UserFile.Open(NotePath, FileMode.Create, FileShare.ReadWrite);
            note.Write(ThisProcess, 0, ThisProcess.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or MakiniException)
        {
            // The secret is written, which is what matters.
            log.Verbose($"Other processes are not told of the change: {e.Message}");
        }
    }

    /// <summary>How long this process may not see yet what another one wrote; zero or less if it sees all.</summary>
    private static TimeSpan Remaining(string path)
    {
        try
        {
            var written = File.GetLastWriteTimeUtc(path);
            var wait = written + Quiet - DateTime.UtcNow;
            // A date in the future tells of a clock that was set, not of a longer wait.
            return wait <= TimeSpan.Zero || UserFile.ReadAll(path).SequenceEqual(ThisProcess) ? TimeSpan.Zero : wait > Quiet ? Quiet : wait;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw UserFolder.Unavailable(path, e);
        }
    }
}
