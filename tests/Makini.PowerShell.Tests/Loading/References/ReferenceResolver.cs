using System.Reflection.Metadata;

namespace Makini.PowerShell.Tests.Loading.References;

/// <summary>Looks up what assemblies ask of each other, member by member, as the runtime would when it comes to them.</summary>
/// <param name="assemblies">All that there are, by their names.</param>
internal sealed class ReferenceResolver(IReadOnlyDictionary<string, ReferencedAssembly> assemblies)
{
    /// <summary>What an assembly asks for and would not find.</summary>
    public IEnumerable<string> Missing(ReferencedAssembly asker)
    {
        var metadata = asker.Metadata;
        foreach (var handle in metadata.TypeReferences)
            if (Find(metadata, handle) is null) yield return $"{asker.Name}: {SignatureText.FullName(metadata, handle)}";
        foreach (var member in metadata.MemberReferences.Select(metadata.GetMemberReference))
        {
            if (TypeOf(metadata, member.Parent) is not { } handle || Find(metadata, handle) is not { } type) continue;
            var name = metadata.GetString(member.Name);
            var signature = SignatureText.OfReference(metadata, member);
            if (!Has(type.Assembly, type.Handle, name, signature)) yield return $"{asker.Name}: {SignatureText.FullName(metadata, handle)}.{name} {signature}";
        }
    }

    /// <summary>The type that a member is of; null where the runtime makes it (arrays) or where it is the asker's own.</summary>
    private static TypeReferenceHandle? TypeOf(MetadataReader metadata, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference) return (TypeReferenceHandle)parent;
        if (parent.Kind != HandleKind.TypeSpecification) return null;
        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return null;
        signature.ReadByte();
        var type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)type : null;
    }

    private (ReferencedAssembly Assembly, TypeDefinitionHandle Handle)? Find(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var scope = metadata.GetTypeReference(handle).ResolutionScope;
        while (scope.Kind == HandleKind.TypeReference) scope = metadata.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        var name = SignatureText.FullName(metadata, handle);
        var next = scope.Kind == HandleKind.AssemblyReference ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) : null;
        while (next is not null && assemblies.TryGetValue(next, out var assembly))
        {
            if (assembly.Find(name) is { } type) return (assembly, type);
            next = assembly.ForwardOf(name);
        }
        return null;
    }

    /// <summary>Whether a type or one it derives from has a member.</summary>
    private bool Has(ReferencedAssembly assembly, TypeDefinitionHandle handle, string name, string signature)
    {
        var metadata = assembly.Metadata;
        var type = metadata.GetTypeDefinition(handle);
        if (type.GetMethods().Select(metadata.GetMethodDefinition).Any(m => metadata.StringComparer.Equals(m.Name, name) && SignatureText.OfMethod(m) == signature)) return true;
        if (type.GetFields().Select(metadata.GetFieldDefinition).Any(f => metadata.StringComparer.Equals(f.Name, name) && SignatureText.OfField(f) == signature)) return true;
        if (type.BaseType.IsNil) return false;
        if (type.BaseType.Kind == HandleKind.TypeDefinition) return Has(assembly, (TypeDefinitionHandle)type.BaseType, name, signature);
        return TypeOf(metadata, type.BaseType) is { } parent && Find(metadata, parent) is { } found && Has(found.Assembly, found.Handle, name, signature);
    }
}
