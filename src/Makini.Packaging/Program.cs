using System.Reflection;
using Makini.Packaging;

// Makes what the PowerShell Gallery takes: artifacts/Makini/<version>, a module folder as Publish-PSResource wants it, and
// artifacts/Makini.<version>.nupkg. A folder with a fault in it is not packed.
var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
var artifacts = Path.Combine(root, "artifacts");
var manifest = ModuleManifest.Read(Path.Combine(root, ModuleManifest.FileName), "Core");
var folder = Path.Combine(artifacts, ModuleManifest.ModuleName, manifest.Version);
ModuleFolder.Copy(root, folder);

var faults = ModuleCheck.Faults(folder).Concat(ModuleCheck.DebugBuilds(folder)).ToList();
if (faults.Count > 0)
{
    foreach (var fault in faults) Console.Error.WriteLine(fault);
    return 1;
}

var package = Path.Combine(artifacts, $"{ModuleManifest.ModuleName}.{manifest.Version}.nupkg");
GalleryPackage.Write(manifest, folder, package);
foreach (var line in SizeReport.Lines(folder, package)) Console.WriteLine(line);
Console.WriteLine($"Written: {Path.GetRelativePath(root, folder)} and {Path.GetRelativePath(root, package)}");
return 0;
