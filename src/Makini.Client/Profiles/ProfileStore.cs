using System.Text.Json;
using Makini.Configuration;

namespace Makini.Profiles;

/// <summary>
/// The user's profiles, in one JSON file of the configuration folder. A change reads the file anew under a lock that all
/// processes share and puts a whole new file in its place, so that nothing is lost and no reader sees half a file.
/// </summary>
internal static class ProfileStore
{
    private const string FileName = "profiles.json";

    /// <summary>All profiles, in order of their names; none if there is no file.</summary>
    /// <exception cref="MakiniException">ProfileInvalid: the file is broken. ConfigurationUnavailable: it cannot be read.</exception>
    public static IReadOnlyList<MakiniProfile> ReadAll() => Read(UserFolder.GetFile(FileName));

    /// <summary>One profile.</summary>
    /// <exception cref="MakiniException">ProfileNotFound, or as with <see cref="ReadAll"/>.</exception>
    public static MakiniProfile Get(string name) => ReadAll().FirstOrDefault(p => IsNamed(p, name)) ?? throw NotFound(name);

    /// <summary>Adds a profile, in place of one of the same name.</summary>
    /// <exception cref="MakiniException">ProfileInvalid: there is a password in an address. Or as with <see cref="ReadAll"/>.</exception>
    public static Task SaveAsync(MakiniProfile profile, ICallLog log, CancellationToken cancellationToken)
    {
        Check(profile, profile.BaseUri);
        Check(profile, profile.Proxy);
        return ChangeAsync(all => [.. all.Where(p => !IsNamed(p, profile.Name)), profile], log, cancellationToken);
    }

    /// <summary>Removes a profile.</summary>
    /// <exception cref="MakiniException">ProfileNotFound, or as with <see cref="ReadAll"/>.</exception>
    public static Task RemoveAsync(string name, ICallLog log, CancellationToken cancellationToken) => ChangeAsync(
        all => all.Any(p => IsNamed(p, name)) ? [.. all.Where(p => !IsNamed(p, name))] : throw NotFound(name), log, cancellationToken);

    private static async Task ChangeAsync(
        Func<IReadOnlyList<MakiniProfile>, IReadOnlyList<MakiniProfile>> change, ICallLog log, CancellationToken cancellationToken)
    {
        var path = UserFolder.GetFile(FileName);
        using (await CrossProcessLock.AcquireAsync(path, log, cancellationToken).ConfigureAwait(false))
        {
            var changed = change(Read(path)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase);
            Write(path, JsonSerializer.SerializeToUtf8Bytes(new ProfileList([.. changed]), ProfileJson.Default.ProfileList));
        }
    }

    private static IReadOnlyList<MakiniProfile> Read(string path)
    {
        try
        {
            var list = JsonSerializer.Deserialize(UserFile.ReadAll(path), ProfileJson.Default.ProfileList);
            return list?.Profiles ?? throw Broken(path, null);
        }
        catch (FileNotFoundException)
        {
            return [];
        }
        catch (JsonException e)
        {
            throw Broken(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw UserFolder.Unavailable(path, e);
        }
    }

    private static void Write(string path, byte[] text)
    {
        try
        {
            UserFile.Replace(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw UserFolder.Unavailable(path, e);
        }
    }

    private static bool IsNamed(MakiniProfile profile, string name) =>
        string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase);

    private static void Check(MakiniProfile profile, Uri? address)
    {
        if (address is not { IsAbsoluteUri: true, UserInfo.Length: > 0 }) return;
        throw new MakiniException(ErrorIds.ProfileInvalid, $"The profile '{profile.Name}' has a login in an address; none is ever saved.")
        {
            RecommendedAction = "Leave them out of the address; give -ProxyCredential when you connect.",
            Target = profile.Name,
        };
    }

    private static MakiniException NotFound(string name) => new(ErrorIds.ProfileNotFound, $"There is no profile '{name}'.")
    {
        RecommendedAction = "List those that there are: Get-MakiniProfile",
        Target = name,
    };

    private static MakiniException Broken(string path, Exception? cause) =>
        new(ErrorIds.ProfileInvalid, $"{path} is no file of profiles: {cause?.Message ?? "it has no list of them."}", cause)
        {
            RecommendedAction = "Correct the file, or move it away; it is not overwritten.",
            Target = path,
        };
}
