using System.Globalization;
using System.Text.Json;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>Writes the data service requests of a planned query.</summary>
internal sealed class AisRequest(QueryPlan plan)
{
    // Without a key there is no order of ours: pages follow the service's own links.
    private readonly IReadOnlyList<OrderTerm> _order = plan.Source.Order;

    /// <summary>The first rows.</summary>
    /// <param name="rows">How many.</param>
    public SystemCall First(int rows) => Browse(plan.Filter.Server, rows);

    /// <summary>Rows behind one; null if AIS cannot be told where that is.</summary>
    /// <param name="lastRow">Its stored values in the order of the plan's columns.</param>
    /// <param name="rows">How many.</param>
    public SystemCall? After(IReadOnlyList<object?> lastRow, int rows)
    {
        if (!plan.HasKey) return null;

        var last = _order.Select(t => StoredScalar.Parameter(t.Column, lastRow[plan.Columns.IndexOf(t.Column)])).ToList();
        var behind = StoredCondition.All(AisClauses.Of(Keyset.After(_order, last)));
        return AisCondition.CanWrite(behind) ? Browse(StoredCondition.All([plan.Filter.Server, behind]), rows) : null;
    }

    /// <summary>The number of rows.</summary>
    public SystemCall Count() => AisCalls.Write(json =>
    {
        AisCalls.WriteTarget(json, plan.Source.Table, "COUNT");
        WriteQuery(json, plan.Filter.Server);
    });

    private SystemCall Browse(StoredCondition where, int rows) => AisCalls.Write(json =>
    {
        AisCalls.WriteTarget(json, plan.Source.Table, "BROWSE");
        json.WriteString("findOnEntry", "TRUE");
        json.WriteString("returnControlIDs", string.Join("|", plan.Columns.Select(AisNames.Control)));
        json.WriteString("maxPageSize", rows.ToString(CultureInfo.InvariantCulture));
        json.WriteBoolean("aliasNaming", value: true);
        json.WriteString("outputType", "GRID_DATA");
        json.WriteBoolean("enableNextPageProcessing", value: true);
        WriteQuery(json, where);
        if (_order.Count > 0) WriteOrder(json);
    });

    private void WriteQuery(Utf8JsonWriter json, StoredCondition where) =>
        AisCalls.WriteQuery(json, plan.Source.Table, where, AisNarrowing.Of(plan.Filter.Remainder));

    private void WriteOrder(Utf8JsonWriter json)
    {
        json.WriteStartObject("aggregation");
        json.WriteStartArray("orderBy");
        foreach (var term in _order)
        {
            json.WriteStartObject();
            json.WriteString("column", AisNames.Control(term.Column));
            json.WriteString("direction", term.IsDescending ? "DESC" : "ASC");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
