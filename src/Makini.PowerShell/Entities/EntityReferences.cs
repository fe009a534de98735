using System.Collections;
using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Filtering;

namespace Makini.PowerShell.Entities;

/// <summary>
/// Finds the keys of an entity's records in an object: a work order names its asset in AssetKey, a material its vendors in
/// VendorKeys. A record of the entity itself, and an object that names nothing better, are meant by their own Key.
/// </summary>
internal static class EntityReferences
{
    private const string Key = nameof(MakiniEntity.Key);

    // What the API calls by another name than the entity's.
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        [nameof(PreventiveMaintenance)] = "PmKey",
        [nameof(PurchaseOrder)] = "PoKey",
        [nameof(UnitOfMeasure)] = "UomKey",
        [nameof(ProductGroup)] = "GroupKey",
        [nameof(Labor)] = "LaborAssignedKey",
        [nameof(PurchaseOrderLineItem)] = "LineItems",
    };

    /// <summary>The keys; none where the reference is empty.</summary>
    /// <param name="entity">The entity whose records are wanted.</param>
    /// <param name="input">A key, a record, or any object with properties.</param>
    /// <exception cref="MakiniException">InvalidRequest: it has no property that could name such a record.</exception>
    public static IReadOnlyList<string> KeysOf(EntityType entity, PSObject input)
    {
        if (input.BaseObject is string key) return [key];
        if (input.BaseObject.GetType() == entity.RecordType) return Keys(Value(input, Key));
        foreach (var name in NamesOf(entity))
            if (Find(input, name) is { } reference) return Keys(Value(input, reference));
        if (input.BaseObject is not MakiniEntity && Find(input, Key) is { } own) return Keys(Value(input, own));
        throw NamesNone(entity, input);
    }

    /// <summary>A record as it comes out of another process or a file of Export-Clixml: its properties without its class.</summary>
    public static bool WasRecord(PSObject? input) => input?.TypeNames.Any(name => name.StartsWith("Deserialized.Makini.Entities.", StringComparison.Ordinal)) == true;

    /// <summary>An object's value of a name, letter case ignored; null where it has none. A dictionary's entries count as properties.</summary>
    public static object? Value(PSObject input, string name) => CallerScope.Unwrap(
        input.BaseObject is IDictionary entries
            ? entries.Keys.Cast<object>().Where(k => IsNamed(k, name)).Select(k => entries[k]).FirstOrDefault()
            : input.Properties[name]?.Value);

    /// <summary>The names that other records have for an entity's key: AssetKey, AssetKeys.</summary>
    public static IEnumerable<string> NamesOf(EntityType entity)
    {
        yield return entity.Name + "Key";
        yield return entity.Name + "Keys";
        if (ShortNames.TryGetValue(entity.Name, out var other)) yield return other;
    }

    private static string? Find(PSObject input, string name) => input.BaseObject is IDictionary entries
        ? entries.Keys.Cast<object>().FirstOrDefault(k => IsNamed(k, name))?.ToString()
        : input.Properties[name]?.Name;

    private static bool IsNamed(object key, string name) => string.Equals(key.ToString(), name, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Keys(object? value) => value switch
    {
        null => [],
        string key => key.Length == 0 ? [] : [key],
        OrderLineItem line => Keys(line.Key),
        MakiniRecord => [],
        IEnumerable several => [.. several.Cast<object?>().SelectMany(item => Keys(CallerScope.Unwrap(item)))],
        _ => [value.ToString() ?? ""],
    };

    private static MakiniException NamesNone(EntityType entity, PSObject input)
    {
        var other = input.BaseObject.GetType().Name;
        var back = EntityCatalogue.Find(other) is { } owner ? NamesOf(owner).FirstOrDefault(entity.Fields.Contains) : null;
        return new MakiniException(ErrorIds.InvalidRequest, $"The {other} that was piped names no {entity.Name}.")
        {
            RecommendedAction = back is null
                ? $"Give the key: -Key, or an object with {entity.Name}Key."
                : $"Get-Makini{entity.Name} -Filter {{ {back} -eq '{(input.BaseObject as MakiniEntity)?.Key}' }}",
            Target = input.BaseObject,
        };
    }
}
