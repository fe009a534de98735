using System.Management.Automation;

namespace Makini.PowerShell.Infrastructure;

/// <summary>Where files are that parameters name: the rest of the module knows nothing of PowerShell's own location and drives.</summary>
internal static class FilePaths
{
    private const string FileSystem = "FileSystem";

    /// <summary>The full path of a file, which need not be there.</summary>
    /// <param name="cmdlet">Knows the location and the drives.</param>
    /// <param name="path">As the user gave it.</param>
    /// <exception cref="MakiniException"><see cref="ErrorIds.FileUnavailable"/>: the path is in a drive that has no files, such as Env:.</exception>
    public static string FullPath(this PSCmdlet cmdlet, string path)
    {
        var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out var drive);
        if (string.Equals(provider.Name, FileSystem, StringComparison.OrdinalIgnoreCase)) return full;

        // Such a path read as a file's would be one below whatever folder the process was started in.
        throw new MakiniException(ErrorIds.FileUnavailable, $"'{path}' is no file: {drive?.Name ?? provider.Name} has none.")
        {
            Target = path,
            RecommendedAction = "Name a file in a folder, with its drive where the current location is in another.",
        };
    }
}
