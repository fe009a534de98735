using NuGet.Packaging;
using NuGet.Versioning;

namespace Makini.Packaging;

/// <summary>A module folder as one file, as the PowerShell Gallery keeps it: the module's files at the root, tags that say what it is.</summary>
internal static class GalleryPackage
{
    // By these two, Find-Module and the Gallery's own search know a module with cmdlets.
    private static readonly string[] ModuleTags = ["PSModule", "PSIncludes_Cmdlet"];

    public static void Write(ModuleManifest manifest, string folder, string path)
    {
        var builder = new PackageBuilder(deterministic: true)
        {
            Id = ModuleManifest.ModuleName,
            Version = NuGetVersion.Parse(manifest.Version),
            Description = manifest.Description,
            Copyright = manifest.Copyright,
            ReleaseNotes = manifest.ReleaseNotes,
            LicenseUrl = manifest.LicenseUri,
            ProjectUrl = manifest.ProjectUri,
        };
        builder.Authors.Add(manifest.Author);
        builder.Owners.Add(manifest.CompanyName);
        builder.Tags.AddRange(ModuleTags.Concat(manifest.Tags));
        builder.Files.AddRange(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => new PhysicalPackageFile { SourcePath = file, TargetPath = Path.GetRelativePath(folder, file) }));
        using var stream = File.Create(path);
        builder.Save(stream);
    }
}
