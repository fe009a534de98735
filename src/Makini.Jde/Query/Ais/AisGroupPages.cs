using System.Text.Json;
using Makini.Jde.Rows;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>The groups of a file from the data service: one answer has them all, in no order.</summary>
internal sealed class AisGroupPages(GroupSource source, IPassthrough passthrough, ICallLog log) : IPageSource
{
    /// <inheritdoc/>
    public PageRequest? Next(RowPage? last)
    {
        if (last is not null) return null;

        var call = Call();
        return token => passthrough.AskAsync(call, log, token);
    }

    /// <summary>The request.</summary>
    public SystemCall Call() => AisCalls.Write(json =>
    {
        AisCalls.WriteTarget(json, source.Rows.Table, "AGGREGATION");
        AisCalls.WriteQuery(json, source.Rows.Table, source.Where, []);
        json.WriteStartObject("aggregation");
        json.WriteStartArray("aggregations");
        foreach (var column in source.GroupColumns.Where(c => c.Kind is not null)) WriteResult(json, column);
        json.WriteEndArray();
        json.WriteStartArray("groupBy");
        foreach (var column in source.GroupColumns.Where(c => c.Kind is null)) WriteColumn(json, column.Column);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteColumn(Utf8JsonWriter json, JdeColumn column)
    {
        json.WriteStartObject();
        json.WriteString("column", AisNames.Control(column));
        json.WriteEndObject();
    }

    private void WriteResult(Utf8JsonWriter json, GroupColumn column)
    {
        json.WriteStartObject();
        json.WriteString("aggregation", AisNames.Function(column.Kind!.Value));
        json.WriteString("column", AisNames.Control(column.Source ?? source.AnyColumn));
        json.WriteEndObject();
    }
}
