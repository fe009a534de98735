using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Makini.PowerShell.Tests.Loading.References;

/// <summary>The types of an assembly file and what it asks of others, without loading it.</summary>
internal sealed class ReferencedAssembly
{
    private readonly Dictionary<string, TypeDefinitionHandle> _types;
    private readonly Dictionary<string, string> _forwards = new(StringComparer.Ordinal);

    // The reader reads from memory that goes with it.
    private readonly PEReader _image;

    private ReferencedAssembly(PEReader image)
    {
        _image = image;
        var metadata = image.GetMetadataReader();
        Name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        _types = metadata.TypeDefinitions.ToDictionary(handle => SignatureText.FullName(metadata, handle), StringComparer.Ordinal);
        foreach (var type in metadata.ExportedTypes.Select(metadata.GetExportedType).Where(type => type.Implementation.Kind == HandleKind.AssemblyReference))
        {
            var target = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation);
            _forwards[$"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"] = metadata.GetString(target.Name);
        }
    }

    public string Name { get; }

    public MetadataReader Metadata => _image.GetMetadataReader();

    /// <summary>The assemblies of a folder. The framework's has files of other kinds, too.</summary>
    public static IEnumerable<ReferencedAssembly> ReadFolder(string folder) =>
        from file in Directory.GetFiles(folder, "*.dll")
        let image = new PEReader(new MemoryStream(File.ReadAllBytes(file)))
        where image.HasMetadata && image.GetMetadataReader().IsAssembly
        select new ReferencedAssembly(image);

    public TypeDefinitionHandle? Find(string type) => _types.TryGetValue(type, out var handle) ? handle : null;

    /// <summary>The assembly that a type has gone to; that of the outermost type, for a nested one.</summary>
    public string? ForwardOf(string type) => _forwards.GetValueOrDefault(type.Split('/')[0]);
}
