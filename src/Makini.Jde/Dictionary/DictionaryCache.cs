using System.Globalization;
using Makini.Configuration;

namespace Makini.Jde;

/// <summary>The dictionaries that were read from connected systems: one file a connection in the user's own folder.</summary>
/// <param name="connection">The connection's name.</param>
/// <param name="address">The service's address: connections of one name may lead elsewhere.</param>
internal sealed class DictionaryCache(string connection, Uri address)
{
    private const string Subfolder = "dictionaries";

    /// <summary>The file's name: characters of the connection's name that a file may have, and a number that tells names apart.</summary>
    private readonly string _file = FileName(connection, address);

    /// <summary>Where the file is or would be.</summary>
    public string Path => System.IO.Path.Combine(UserFolder.Find(Environment.GetEnvironmentVariable), Subfolder, _file);

    /// <summary>When the dictionary was read; null if there is none.</summary>
    public DateTime? ReadAt => File.Exists(Path) ? File.GetLastWriteTimeUtc(Path) : null;

    /// <summary>The dictionary; null if there is none, or the file is broken: the next update replaces it.</summary>
    public JdeDictionary? Load()
    {
        try
        {
            return File.Exists(Path) ? JdeDictionary.Load(Path) : null;
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.JdeLayoutInvalid)
        {
            return null;
        }
    }

    /// <summary>Puts a dictionary in the place of the old one.</summary>
    /// <exception cref="MakiniException"><see cref="ErrorIds.ConfigurationUnavailable"/>: it cannot be written.</exception>
    public async Task SaveAsync(JdeDictionary dictionary, ICallLog log, CancellationToken cancellationToken)
    {
        var path = UserFolder.GetFile(_file, Subfolder);
        using (await CrossProcessLock.AcquireAsync(path, log, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                UserFile.Replace(path, LayoutWriter.Write(dictionary));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw UserFolder.Unavailable(path, e);
            }
        }
    }

    private static string FileName(string connection, Uri address)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in connection.ToUpperInvariant() + " " + address.AbsoluteUri) hash = unchecked((hash ^ c) * 1099511628211UL);
        var readable = new string([.. connection.Where(c => char.IsLetterOrDigit(c) || c is '-' or '_').Take(40)]);
        return $"{readable}-{hash.ToString("x16", CultureInfo.InvariantCulture)}.json";
    }
}
