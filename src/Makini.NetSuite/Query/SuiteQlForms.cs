using Makini.NetSuite.Records;

namespace Makini.NetSuite.Query;

/// <summary>What the columns of a query mean.</summary>
/// <param name="query">The query.</param>
/// <param name="facts">What is known of the account.</param>
internal sealed class SuiteQlForms(SuiteQlQuery query, AccountFacts facts)
{
    private static readonly Dictionary<string, SuiteQlType> Types = new(StringComparer.Ordinal)
    {
        ["number"] = SuiteQlType.Number,
        ["integer"] = SuiteQlType.Whole,
        ["boolean"] = SuiteQlType.Flag,
        ["date"] = SuiteQlType.Date,
        ["date-time"] = SuiteQlType.Date,
    };

    /// <summary>A record of the query with a column that may hold days; null where none does.</summary>
    public string? FindRecordWithDays() => query.IsOpen || query.Columns.Any(column => TypeOf(column) == SuiteQlType.Date)
        ? query.Records.FirstOrDefault(record => FieldsOf(record).Any(field => TypeOf(field) == SuiteQlType.Date))
        : null;

    /// <summary>The form of a column by its name in the rows; null for text.</summary>
    public SuiteQlForm? Of(string name)
    {
        if (query.IsRaw) return null;
        var column = query.Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? new SuiteQlColumn(name) { Field = name };
        var type = TypeOf(column);
        return type == SuiteQlType.Text ? null : new SuiteQlForm(type, type == SuiteQlType.Date ? facts.DayFormat : null);
    }

    private static SuiteQlType TypeOf(NetSuiteField field) => Types.TryGetValue(field.Type, out var type) ? type : SuiteQlType.Text;

    private SuiteQlType TypeOf(SuiteQlColumn column)
    {
        if (column.Computed is { } computed) return computed;
        if (column.Field is null) return SuiteQlType.Text;
        IEnumerable<string> records = column.Record is { } record ? [record] : query.Records;
        var found = records.Select(name => FieldsOf(name).FirstOrDefault(field => field.Name.Equals(column.Field, StringComparison.OrdinalIgnoreCase)))
            .OfType<NetSuiteField>().Select(TypeOf).Distinct().ToList();

        // A name that two records have with two meanings says nothing.
        return found.Count == 1 ? found[0] : SuiteQlType.Text;
    }

    private IEnumerable<NetSuiteField> FieldsOf(string record) => (facts.Fields(record) ?? []).Concat(UsualRecords.Fields(record));
}
