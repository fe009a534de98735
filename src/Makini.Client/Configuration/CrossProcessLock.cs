using System.Globalization;
using System.Text;
using Makini.Compatibility;

namespace Makini.Configuration;

/// <summary>
/// A lock that all processes of this user on this machine share: an open file that nobody else may open. The system closes
/// the files of a process that dies, so no lock outlives its holder. The empty file stays: removing it would let two
/// processes hold two files of one name.
/// </summary>
internal static class CrossProcessLock
{
    private const int FirstDelay = 10;
    private const int LongestDelay = 250;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Waits for the lock. Dispose what it returns to let it go.</summary>
    /// <param name="name">What is locked; letter case does not matter.</param>
    /// <param name="log">Where to tell of a wait.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="MakiniException">ConfigurationUnavailable: the file cannot be used, or somebody holds it for minutes.</exception>
    public static async Task<IDisposable> AcquireAsync(string name, ICallLog log, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        var end = DateTime.UtcNow + Limit;
        var delay = FirstDelay;
        for (var tries = 0; ; tries++)
        {
            try
            {
                return UserFile.Open(path, FileMode.OpenOrCreate, FileShare.None);
            }
            catch (UnauthorizedAccessException e)
            {
                throw UserFolder.Unavailable(path, e);
            }
            catch (IOException e)
            {
                if (DateTime.UtcNow > end) throw UserFolder.Unavailable(path, e);
            }

            if (tries == 0) log.Verbose($"Another process works on {name}; waiting for it.");
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
            delay = Math.Min(delay * 2, LongestDelay);
        }
    }

    /// <summary>The file that is the lock.</summary>
    public static string PathOf(string name) => UserFolder.GetFile($"{Hash(name)}.lock", "locks");

    /// <summary>Names have characters in them that file names must not have.</summary>
    private static string Hash(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name.ToUpperInvariant());
        var hash = Sha256.Of(bytes);
        return string.Concat(hash.Take(16).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
