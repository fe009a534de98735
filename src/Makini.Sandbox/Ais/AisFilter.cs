using System.Globalization;
using System.Text.Json;
using Makini.Jde;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Ais;

/// <summary>Writes the query of a request as a condition of SQLite.</summary>
internal sealed class AisFilter(AisColumns columns, AisMoney money)
{
    private readonly List<object?> _parameters = [];

    /// <summary>The values of the condition.</summary>
    public IReadOnlyList<object?> Parameters => _parameters;

    /// <summary>The condition of a query: its conditions together, then each query within it, joined from left to right.</summary>
    /// <exception cref="AisException">A column, operator or value that does not do.</exception>
    public string Read(JsonElement query)
    {
        var word = JsonBody.Text(query, "matchType") == "MATCH_ANY" ? " OR " : " AND ";
        var conditions = Elements(query, "condition").Select(ReadCondition).ToList();
        var text = conditions.Count == 0 ? null : string.Join(word, conditions);
        foreach (var within in Elements(query, "complexQuery"))
        {
            var part = Read(within.GetProperty("query"));
            var joint = JsonBody.Text(within, "andOr") == "OR" ? "OR" : "AND";
            text = text is null ? part : $"({text}) {joint} ({part})";
        }

        return text is null ? "1" : $"({text})";
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement query, string name) =>
        query.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private string ReadCondition(JsonElement condition)
    {
        var column = columns.Find(JsonBody.Text(condition, "controlId"));
        var values = Elements(condition, "value").Select(v => ReadValue(column, v)).ToList();
        var (name, trimmed) = ($"[{column.Name}]", $"TRIM([{column.Name}])");
        var op = JsonBody.Text(condition, "operator");
        return (op, values.Count) switch
        {
            ("STR_BLANK", _) => column.Item.Type == JdeItemType.Text ? $"{trimmed} = ''" : $"{name} = 0",
            ("STR_NOT_BLANK", _) => column.Item.Type == JdeItemType.Text ? $"{trimmed} <> ''" : $"{name} <> 0",
            ("EQUAL", 1) => $"{name} = {values[0]}",
            ("NOT_EQUAL", 1) => $"{name} <> {values[0]}",
            ("LESS", 1) => $"{name} < {values[0]}",
            ("LESS_EQUAL", 1) => $"{name} <= {values[0]}",
            ("GREATER", 1) => $"{name} > {values[0]}",
            ("GREATER_EQUAL", 1) => $"{name} >= {values[0]}",
            ("LIST", > 0) => $"{name} IN ({string.Join(", ", values)})",
            ("BETWEEN", 2) => $"{name} BETWEEN {values[0]} AND {values[1]}",
            ("STR_CONTAIN", 1) => $"instr({trimmed}, {values[0]}) > 0",
            ("STR_START_WITH", 1) => $"instr({trimmed}, {values[0]}) = 1",
            ("STR_END_WITH", 1) => $"substr({trimmed}, -length({values[0]})) = {values[0]}",
            _ => throw Invalid(column, "040G", $"Error: {op} with {values.Count} values is no condition"),
        };
    }

    private string ReadValue(JdeColumn column, JsonElement value)
    {
        if (JsonBody.Text(value, "specialValueId") is { } special and not "LITERAL")
            throw Invalid(column, "040G", $"Error: the sandbox takes literal values only, and no {special}");

        var content = value.TryGetProperty("content", out var text) ? text.ToString() : "";
        var parameter = $"?{_parameters.Count + 1}";
        switch (column.Item.Type)
        {
            case JdeItemType.Text:
                _parameters.Add(content);
                return parameter;
            case JdeItemType.Date:
                _parameters.Add(ReadDate(column, content));
                return parameter;
            default:
                _parameters.Add(ReadNumber(column, content));
                // Units are powers of ten: what the product of doubles has behind the third place is an error of theirs.
                return $"round({parameter} * {money.Unit(columns.Table, column.Item)}, 3)";
        }
    }

    private long ReadDate(JdeColumn column, string content) =>
        DateTime.TryParseExact(content, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? ((date.Year - 1900) * 1000L) + date.DayOfYear
            : throw Invalid(column, "0025", "Error: Invalid Date");

    private double ReadNumber(JdeColumn column, string content) =>
        double.TryParse(content, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Invalid(column, "0003", "Error: Value entered is not a number");

    private AisException Invalid(JdeColumn column, string code, string title) =>
        new(columns.Table.Name, code, title, $"{columns.Table.Name}.{column.Alias}");
}
