namespace Makini.Configuration;

/// <summary>
/// The user's own folder for our files: MAKINI_CONFIG_HOME, else %APPDATA%\Makini on Windows, else
/// $XDG_CONFIG_HOME/makini or ~/.config/makini. Nobody else may read what is in it.
/// </summary>
internal static class UserFolder
{
    public const string Variable = "MAKINI_CONFIG_HOME";

    /// <summary>A file in the folder or below; the folder is made if it is missing.</summary>
    /// <exception cref="MakiniException">ConfigurationUnavailable: there is no such folder and none can be made.</exception>
    public static string GetFile(string name, string? subfolder = null)
    {
        var folder = Find(Environment.GetEnvironmentVariable);
        if (subfolder is not null) folder = Path.Combine(folder, subfolder);
        try
        {
            Make(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unavailable(folder, e);
        }

        return Path.Combine(folder, name);
    }

    /// <summary>The error for a file there that cannot be used.</summary>
    public static MakiniException Unavailable(string path, Exception cause) =>
        new(ErrorIds.ConfigurationUnavailable, $"{path} cannot be used: {cause.Message}", cause)
        {
            RecommendedAction = $"Make it readable and writable for yourself, or set $env:{Variable} to a folder that is.",
            Target = path,
        };

    /// <param name="environment">Reads a variable.</param>
    public static string Find(Func<string, string?> environment)
    {
        if (environment(Variable) is { Length: > 0 } given) return given;
        if (Path.DirectorySeparatorChar == '\\') return Below(Environment.SpecialFolder.ApplicationData, "Makini");

        // Relative paths are to be ignored, says the XDG specification.
        if (environment("XDG_CONFIG_HOME") is { } xdg && Path.IsPathRooted(xdg)) return Path.Combine(xdg, "makini");
        return Below(Environment.SpecialFolder.UserProfile, Path.Combine(".config", "makini"));
    }

    private static string Below(Environment.SpecialFolder parent, string name)
    {
        var path = Environment.GetFolderPath(parent);
        if (path.Length > 0) return Path.Combine(path, name);
        throw new MakiniException(ErrorIds.ConfigurationUnavailable, "This account has no folder for configuration.")
        {
            RecommendedAction = $"Set $env:{Variable} to a folder that only this account can read.",
        };
    }

    private static void Make(string folder)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }
#endif
        Directory.CreateDirectory(folder);
    }
}
