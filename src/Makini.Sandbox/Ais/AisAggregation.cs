using System.Text.Json;
using Makini.Jde;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Ais;

/// <summary>What an AGGREGATION computes of which groups, the SQL for it, and its answer.</summary>
internal sealed class AisAggregation
{
    private static readonly string[] Functions = ["SUM", "AVG", "MIN", "MAX", "COUNT"];

    private readonly AisRequest _request;
    private readonly IReadOnlyList<JdeColumn> _keys;
    private readonly IReadOnlyList<(string Function, JdeColumn Column)> _results;

    /// <summary>Reads the member aggregation of a request.</summary>
    /// <exception cref="ApiException">400: there is none, or it computes nothing.</exception>
    public AisAggregation(AisRequest request, JsonElement aggregation, AisColumns columns)
    {
        _request = request;
        if (aggregation.ValueKind != JsonValueKind.Object) throw ApiException.Invalid("aggregation", "An AGGREGATION needs the member aggregation.");
        _keys = [.. Elements(aggregation, "groupBy").Select(k => columns.Find(JsonBody.Text(k, "column")))];
        _results = [.. Elements(aggregation, "aggregations").Select(a => (ReadFunction(a), columns.Find(JsonBody.Text(a, "column"))))];
        if (_results.Count == 0 && _keys.Count == 0) throw ApiException.Invalid("aggregation", "There is nothing to compute.");
    }

    /// <summary>The groups: keys as they are stored, results of numbers as EnterpriseOne shows them.</summary>
    public string Sql(string from, string where, AisMoney money)
    {
        var selected = _keys.Select(k => $"[{k.Name}]").Concat(_results.Select((r, i) => $"{Result(r.Function, r.Column, money)} AS [result {i}]"));
        var groups = _keys.Count == 0 ? "" : $" GROUP BY {string.Join(", ", _keys.Select(k => $"[{k.Name}]"))}";
        return $"SELECT {string.Join(", ", selected)} FROM {from} WHERE {where}{groups}";
    }

    /// <summary>Writes the answer: {"ds_F0911": {"output": [{"groupBy": {"F0911.CO": "00001"}, "F0911.AA_SUM": 12.5}]}}.</summary>
    /// <param name="json">Stands before it.</param>
    /// <param name="rows">The groups.</param>
    public void Write(Utf8JsonWriter json, JsonElement rows)
    {
        json.WriteStartObject();
        json.WriteStartObject("ds_" + _request.Table.Name);
        json.WriteStartArray("output");
        foreach (var row in rows.EnumerateArray()) WriteGroup(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string ReadFunction(JsonElement aggregation) =>
        JsonBody.Text(aggregation, "aggregation") is { } function && Functions.Contains(function, StringComparer.Ordinal)
            ? function
            : throw ApiException.Invalid("aggregation", "The sandbox computes SUM, AVG, MIN, MAX and COUNT.");

    private string Result(string function, JdeColumn column, AisMoney money) => function == "COUNT" || column.Item.Type != JdeItemType.Number
        ? $"{function}([{column.Name}])"
        : $"round({function}([{column.Name}] * 1.0 / {money.Unit(_request.Table, column.Item)}), 8)";

    private void WriteGroup(Utf8JsonWriter json, JsonElement row)
    {
        json.WriteStartObject();
        if (_keys.Count > 0)
        {
            json.WriteStartObject("groupBy");
            foreach (var key in _keys)
            {
                json.WritePropertyName($"{key.Table}.{key.Alias}");
                new AisCell(key, place: 0, isOdd: false).Write(json, row.GetProperty(key.Name), unit: null);
            }

            json.WriteEndObject();
        }

        for (var i = 0; i < _results.Count; i++)
        {
            var (function, column) = _results[i];
            json.WritePropertyName($"{column.Table}.{column.Alias}_{function}");
            var value = row.GetProperty($"result {i}");
            if (function == "COUNT" || column.Item.Type == JdeItemType.Number) value.WriteTo(json);
            else new AisCell(column, place: 0, isOdd: false).Write(json, value, unit: null);
        }

        json.WriteEndObject();
    }
}
