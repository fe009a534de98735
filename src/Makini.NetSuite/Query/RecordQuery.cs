using Makini.Filtering;

namespace Makini.NetSuite.Query;

/// <summary>A query for the records of one kind.</summary>
/// <param name="Record">The record: customer, transaction.</param>
internal sealed record RecordQuery(string Record)
{
    private static readonly char[] Blank = [' '];

    // What tells one row from another, where it is not the id alone.
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["transactionline"] = ["transaction", "id"],
        ["transactionaccountingline"] = ["transaction", "transactionline", "accountingbook"],
    };

    /// <summary>The fields; none for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Which rows; null for all.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary>The order: fields, each with desc behind it where wanted.</summary>
    public IReadOnlyList<string> OrderBy { get; init; } = [];

    /// <summary>The query in SuiteQL. Its order always ends with what is unique: pages would overlap else.</summary>
    /// <exception cref="MakiniException">InvalidRequest or FilterInvalid: a name or value that does not fit.</exception>
    public SuiteQlQuery ToSuiteQl()
    {
        var record = SuiteQlNames.Check(Record, "record");
        var fields = Fields.Select(field => SuiteQlNames.Check(field, "field")).ToList();
        var key = Keys.TryGetValue(record, out var own) ? own : ["id"];
        var order = OrderBy.Select(Term).Concat(key.Select(field => (Field: field, IsDescending: false)))
            .GroupBy(term => term.Field, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.First().Field + (same.First().IsDescending ? " DESC" : ""));
        var where = Filter is null ? "" : $" WHERE {SuiteQlFilter.Write(Filter)}";
        var text = $"SELECT {(fields.Count == 0 ? "*" : string.Join(", ", fields))} FROM {record}{where} ORDER BY {string.Join(", ", order)}";
        return new SuiteQlQuery(text, IsOrdered: true)
        {
            Record = record,
            Columns = fields.Select(field => new SuiteQlColumn(field) { Field = field, Record = record }).ToList(),
            IsOpen = fields.Count == 0,
            Records = [record.ToLowerInvariant()],
        };
    }

    private static (string Field, bool IsDescending) Term(string text)
    {
        var words = text.Split(Blank, StringSplitOptions.RemoveEmptyEntries);
        var direction = words.Length == 2 ? words[1].ToUpperInvariant() : "ASC";
        return words.Length is 1 or 2 && direction is "ASC" or "DESC"
            ? (SuiteQlNames.Check(words[0], "field"), direction == "DESC")
            : throw new MakiniException(ErrorIds.InvalidRequest, $"'{text}' is no order.") { Target = text, RecommendedAction = "Write 'companyname' or 'trandate desc'." };
    }
}
