using NuGet.Packaging;

namespace Makini.Packaging.Tests;

public sealed class GalleryPackageTests : IDisposable
{
    private readonly PackedModule _module = new();

    public GalleryPackageTests() => GalleryPackage.Write(_module.Manifest, _module.Folder, _module.Package);

    public void Dispose() => _module.Dispose();

    [Fact]
    public void It_says_what_the_manifest_says()
    {
        using var package = new PackageArchiveReader(_module.Package);
        var said = package.NuspecReader;

        Assert.Equal("Makini", said.GetId());
        Assert.Equal(_module.Manifest.Version, said.GetVersion().ToString());
        Assert.Equal(_module.Manifest.Description, said.GetDescription());
        Assert.Equal(_module.Manifest.Author, said.GetAuthors());
        Assert.Equal(_module.Manifest.ReleaseNotes, said.GetReleaseNotes());
        Assert.Equal(_module.Manifest.LicenseUri.ToString(), said.GetLicenseUrl());
        Assert.Equal(_module.Manifest.ProjectUri.ToString(), said.GetProjectUrl());
    }

    [Theory]
    [InlineData("PSModule")]
    [InlineData("PSEdition_Core")]
    [InlineData("PSEdition_Desktop")]
    public void Its_tags_say_what_it_is(string tag)
    {
        using var package = new PackageArchiveReader(_module.Package);

        Assert.Contains(tag, package.NuspecReader.GetTags().Split(' '));
        // The Gallery takes no more.
        Assert.InRange(package.NuspecReader.GetTags().Length, 1, 4000);
    }

    [Fact]
    public void Its_files_lie_at_the_root_as_in_the_folder()
    {
        using var package = new PackageArchiveReader(_module.Package);
        var packed = package.GetFiles().Where(file => file.Split('/')[0] is not ("_rels" or "package" or "[Content_Types].xml" or "Makini.nuspec"));

        Assert.Equal(_module.Files.Order(StringComparer.Ordinal), packed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_sizes_of_its_parts_are_those_of_all()
    {
        var lines = SizeReport.Lines(_module.Folder, _module.Package).ToList();

        Assert.Contains(lines, line => line.StartsWith("net8.0: our own ", StringComparison.Ordinal) && line.EndsWith("   5 files", StringComparison.Ordinal));
        Assert.EndsWith($" {_module.Files.Count} files", lines[^2], StringComparison.Ordinal);
        Assert.StartsWith("As one file, packed", lines[^1], StringComparison.Ordinal);
    }
}
