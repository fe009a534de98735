using System.Globalization;

namespace Makini.Packaging;

/// <summary>How large a package is, and what takes the room.</summary>
internal static class SizeReport
{
    public static IEnumerable<string> Lines(string folder, string package)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Part: Part(Path.GetRelativePath(folder, file)), Size: new FileInfo(file).Length)).ToList();
        return
        [
            .. files.GroupBy(file => file.Part, StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => Line(part.Key, part.Sum(file => file.Size), part.Count())),
            Line("All in all", files.Sum(file => file.Size), files.Count),
            Line("As one file, packed", new FileInfo(package).Length, 1),
        ];
    }

    private static string Part(string path) => path.Split(Path.DirectorySeparatorChar) switch
    {
        ["module", "bin", var build, "dependencies", "runtimes", ..] => $"{build}: SQLite for each system",
        ["module", "bin", var build, "dependencies", ..] => $"{build}: libraries of others",
        ["module", "bin", var build, ..] => $"{build}: our own",
        ["en-US", ..] => "help",
        _ => "manifest, views, pages",
    };

    private static string Line(string part, long size, int files) =>
        string.Create(CultureInfo.InvariantCulture, $"{part,-36}{size / 1024.0,8:N0} KB {files,4} files");
}
