using System.Collections;
using System.Management.Automation;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>
/// Finds what a piped table row holds and is not sent: columns that are no field of the body, and what Export-Csv makes of a list.
/// A misspelled heading would be lost without a word. Each is told once.
/// </summary>
internal sealed class UnsentColumns(EntityType entity)
{
    // Which record is meant and where, and what no record is made of.
    private static readonly string[] Known =
    [
        nameof(MakiniEntity.Key), nameof(MakiniEntity.IdValue), nameof(MakiniEntity.DisplayValue), nameof(MakiniEntity.CreatedAt), nameof(MakiniEntity.UpdatedAt),
        nameof(MakiniEntity.DeletedAt), nameof(MakiniRecord.AdditionalProperties), nameof(IEntityOrigin.ConnectionName), nameof(IEntityOrigin.Family), "Connection", "ItemKey",
    ];

    private readonly HashSet<string> _known = new(Known.Concat(EntityReferences.NamesOf(entity)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Text that is no value but the name of a list's class: System.Object[].</summary>
    public static bool IsClassName(EntityField field, object value) =>
        field.Kind is EntityFieldKind.List or EntityFieldKind.Object && value is string text
        && (text.StartsWith("System.", StringComparison.Ordinal) || text.StartsWith("Makini.", StringComparison.Ordinal)) && text.IndexOf(' ') < 0;

    /// <summary>What is said of a row; null where there is nothing new to say.</summary>
    public string? Find(PSObject? input, IReadOnlyList<EntityField> fields)
    {
        if (input is null || EntityReferences.WasRecord(input) || !(input.BaseObject is PSCustomObject or IDictionary)) return null;
        var unsent = NamesIn(input).Where(name => IsUnsent(input, name, fields)).Where(_known.Add).ToList();
        return unsent.Count == 0
            ? null
            : $"Not sent, since a body of {entity.Name} has no such field or the cell holds no value of it: {string.Join(", ", unsent)}. -AdditionalProperty sends what the catalogue does not know.";
    }

    private static bool IsUnsent(PSObject input, string name, IReadOnlyList<EntityField> fields)
    {
        if (EntityReferences.Value(input, name) is not { } value || value is "") return false;
        return fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } field || IsClassName(field, value);
    }

    private static IEnumerable<string> NamesIn(PSObject input) =>
        input.BaseObject is IDictionary entries ? entries.Keys.Cast<object>().Select(key => $"{key}") : input.Properties.Select(property => property.Name);
}
