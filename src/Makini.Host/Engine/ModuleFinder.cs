using Makini.Host.CommandLine;

namespace Makini.Host.Engine;

/// <summary>Finds the module's manifest: the nearest one above the program's own folder.</summary>
internal static class ModuleFinder
{
    private const string ManifestName = "Makini.psd1";

    public static string Find(string startFolder)
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
