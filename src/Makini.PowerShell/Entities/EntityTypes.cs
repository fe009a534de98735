using System.Management.Automation;
using Makini.Entities;
using Makini.Filtering;

namespace Makini.PowerShell.Entities;

/// <summary>Finds entities, and their lists, by the names that users type.</summary>
internal static class EntityTypes
{
    /// <summary>The entity of a name.</summary>
    /// <exception cref="MakiniException">InvalidRequest: there is none; the message names the nearest.</exception>
    public static EntityType Find(string name) =>
        EntityCatalogue.Find(name) ?? throw Unknown("entity", name, EntityCatalogue.All.Select(entity => entity.Name), "Get-MakiniEntityType");

    /// <summary>The entities of a name that may have wildcards.</summary>
    /// <exception cref="MakiniException">InvalidRequest: no wildcard, and no such entity.</exception>
    public static IEnumerable<EntityType> Match(string name)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name)) return [Find(name)];
        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
        return EntityCatalogue.All.Where(entity => pattern.IsMatch(entity.Name));
    }

    /// <summary>The list of an entity's records.</summary>
    /// <exception cref="MakiniException">InvalidRequest: it has no such list.</exception>
    public static EntitySubResource FindList(EntityType entity, string name) =>
        entity.SubResources.FirstOrDefault(sub => string.Equals(sub.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw Unknown($"list of {entity.Name}", name, entity.SubResources.Select(sub => sub.Name), $"(Get-MakiniEntityType {entity.Name}).SubResources");

    private static MakiniException Unknown(string kind, string name, IEnumerable<string> known, string listing)
    {
        var near = NearestNames.Find(name, known, candidate => [candidate], _ => null);
        return new MakiniException(
            ErrorIds.InvalidRequest, $"There is no {kind} '{name}'.{(near.Count == 0 ? "" : $" Is {string.Join(" or ", near)} meant?")}")
        {
            RecommendedAction = listing,
            Target = name,
        };
    }
}
