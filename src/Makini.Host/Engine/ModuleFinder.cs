using Makini.Host.CommandLine;

namespace Makini.Host.Engine;

/// <summary>Finds the module: the one that the user names, else the nearest manifest above the program's own folder.</summary>
internal static class ModuleFinder
{
    private const string ManifestName = "Makini.psd1";

    /// <summary>A path, in full, so that the engine does not look for a name among the installed modules; or such a name.</summary>
    public static string Find(string? given, string startFolder) => given switch
    {
        null => FindAbove(startFolder),
        _ when Path.Exists(given) => Path.GetFullPath(given),
        _ => given,
    };

    private static string FindAbove(string startFolder)
    {
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, ManifestName);
            if (File.Exists(path))
                return path;
        }

        throw new CommandLineException($"No {ManifestName} stands above '{startFolder}'. Give the module's path with -Module.");
    }
}
