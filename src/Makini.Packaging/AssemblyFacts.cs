using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Makini.Packaging;

/// <summary>What an assembly says of itself, read without loading it: one process cannot load both builds.</summary>
internal sealed class AssemblyFacts
{
    private AssemblyFacts(MetadataReader metadata)
    {
        Configuration = Arguments(metadata, metadata.GetAssemblyDefinition().GetCustomAttributes(), "AssemblyConfigurationAttribute", 1).SingleOrDefault()?[0];
        Cmdlets =
        [
            .. from handle in metadata.TypeDefinitions
               let type = metadata.GetTypeDefinition(handle)
               where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
               from name in Arguments(metadata, type.GetCustomAttributes(), "CmdletAttribute", 2)
               select $"{name[0]}-{name[1]}",
        ];
    }

    /// <summary>Debug or Release.</summary>
    public string? Configuration { get; }

    /// <summary>The names of its public cmdlets.</summary>
    public IReadOnlyList<string> Cmdlets { get; }

    public static AssemblyFacts Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return new AssemblyFacts(file.GetMetadataReader());
    }

    /// <summary>The first, textual arguments of each attribute of a type from elsewhere.</summary>
    private static IEnumerable<string?[]> Arguments(MetadataReader metadata, CustomAttributeHandleCollection attributes, string typeName, int count)
    {
        foreach (var attribute in attributes.Select(metadata.GetCustomAttribute).Where(attribute => TypeName(metadata, attribute) == typeName))
        {
            var value = metadata.GetBlobReader(attribute.Value);
            value.ReadUInt16(); // The prolog.
            var texts = new string?[count];
            for (var i = 0; i < count; i++) texts[i] = value.ReadSerializedString();
            yield return texts;
        }
    }

    private static string? TypeName(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference) return null;
        var type = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return type.Kind == HandleKind.TypeReference ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) : null;
    }
}
