using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Requests;

namespace Makini.PowerShell.Entities;

/// <summary>Takes the fields of a body from a piped object: a line of CSV, a hashtable, a record.</summary>
internal static class PipedFields
{
    // Whoever copies a record makes a new one.
    private static readonly HashSet<string> Times = [nameof(MakiniEntity.CreatedAt), nameof(MakiniEntity.UpdatedAt), nameof(MakiniEntity.DeletedAt)];

    /// <summary>
    /// The fields that the object has a value for. An empty cell of a table says nothing; who wants to empty a field gives
    /// the parameter. A record says which one is to be changed, not what is to be changed: all its fields would go back as
    /// they were read. Where a record is made, one of the same kind is copied, and one of another kind is what it is about.
    /// </summary>
    /// <param name="input">What is piped.</param>
    /// <param name="fields">The fields of the body.</param>
    /// <param name="made">The entity of which a record is made; null where it is there already.</param>
    public static Dictionary<string, object?> Of(PSObject? input, IReadOnlyList<EntityField> fields, EntityType? made) => input?.BaseObject switch
    {
        not MakiniEntity when made is null && EntityReferences.WasRecord(input) => [],
        null or string => [],
        MakiniEntity record when record.GetType() == made?.RecordType => Read(input!, fields.Where(field => !Times.Contains(field.PropertyName))),
        MakiniEntity record when made is not null => About(record, fields),
        MakiniEntity => [],
        _ => Read(input!, fields),
    };

    private static Dictionary<string, object?> Read(PSObject input, IEnumerable<EntityField> fields)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in fields)
            if (EntityReferences.Value(input, field.PropertyName) is { } value and not "" && !UnsentColumns.IsClassName(field, value)) values[field.Name] = PlainInput.Of(value);
        return values;
    }

    private static Dictionary<string, object?> About(MakiniEntity record, IReadOnlyList<EntityField> fields) =>
        fields.Where(field => field.PropertyName == record.GetType().Name + nameof(MakiniEntity.Key)).ToDictionary(field => field.Name, _ => (object?)record.Key);
}
