using Makini.Filtering;

namespace Makini.Entities;

/// <summary>
/// The fields of a filter that the record's type does not know. They may be a customer's own; where no record has one, it is more
/// likely that a name is misspelled, and the filter finds nothing, or everything.
/// </summary>
internal sealed class UnseenFields
{
    private readonly HashSet<string> _fields;
    private readonly Type _record;
    private bool _hasRecords;

    /// <param name="filter">The filter; null for none.</param>
    /// <param name="record">The record that it is about.</param>
    public UnseenFields(FilterNode? filter, Type record)
    {
        _record = record;
        _fields = new(RecordConditions.Of(filter).Select(c => c.Field).Where(field => RecordFields.Of(record).TypeOf(field) is null), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Looks for them in records that came.</summary>
    public void LookFor(IReadOnlyList<MakiniEntity> records)
    {
        _hasRecords |= records.Count > 0;
        if (_fields.Count == 0) return;
        foreach (var record in records) _fields.ExceptWith(record.AdditionalProperties.Keys);
    }

    /// <summary>Warns of those that no record had, once all have come.</summary>
    public void Tell(ICallLog log)
    {
        if (!_hasRecords) return;
        foreach (var field in _fields)
        {
            var near = NearestNames.Find(field, RecordFields.Of(_record).Names, name => [name], _ => null);
            log.Warning($"No {_record.Name} that came has a field {field}.{(near.Count > 0 ? $" The nearest: {string.Join(", ", near)}." : "")}");
        }
    }
}
