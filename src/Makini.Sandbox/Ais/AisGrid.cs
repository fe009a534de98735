using System.Text.Json;

namespace Makini.Sandbox.Ais;

/// <summary>Writes the answer to BROWSE.</summary>
/// <param name="request">What was asked.</param>
/// <param name="asLists">Rows as lists, in which dates are numbers and numbers are text; else as objects.</param>
/// <param name="rows">The stored rows, perhaps more than the page has.</param>
/// <param name="size">How many the page has at most.</param>
internal sealed class AisGrid(AisRequest request, bool asLists, JsonElement rows, int size)
{
    private readonly IReadOnlyList<AisCell> _cells = [.. request.Columns.Select((c, i) => new AisCell(c, i, asLists))];

    /// <summary>There are rows behind the page.</summary>
    public bool HasMore { get; init; }

    /// <summary>Where they are; null to keep it to itself.</summary>
    public string? NextLink { get; init; }

    /// <summary>Writes the answer.</summary>
    public void Write(Utf8JsonWriter json)
    {
        var table = request.Table;
        json.WriteStartObject();
        json.WriteStartObject("fs_DATABROWSE_" + table.Name);
        json.WriteString("title", $"Data Browser - {table.Name} [{table.Description}]");
        json.WriteStartObject("data");
        WriteGrid(json);
        json.WriteEndObject();
        WriteEmpty(json, "errors");
        WriteEmpty(json, "warnings");
        json.WriteEndObject();
        json.WriteNumber("stackId", 1);
        json.WriteNumber("stateId", 1);
        json.WriteString("currentApp", "DATABROWSE_" + table.Name);
        WriteEmpty(json, "sysErrors");
        if (NextLink is not null) WriteLink(json, NextLink);
        json.WriteEndObject();
    }

    private static void WriteEmpty(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    private static void WriteLink(Utf8JsonWriter json, string address)
    {
        json.WriteStartArray("links");
        json.WriteStartObject();
        json.WriteString("rel", "next");
        json.WriteString("href", address);
        json.WriteString("context", "0");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteGrid(Utf8JsonWriter json)
    {
        json.WriteStartObject("gridData");
        json.WriteNumber("id", 59);
        json.WriteString("fullGridId", "59");
        WriteColumns(json);
        json.WriteStartArray("rowset");
        foreach (var row in rows.EnumerateArray().Take(size)) WriteRow(json, row);
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("records", Math.Min(size, rows.GetArrayLength()));
        json.WriteBoolean("moreRecords", HasMore);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteColumns(Utf8JsonWriter json)
    {
        if (asLists) json.WriteStartArray("columns");
        else json.WriteStartObject("columns");
        foreach (var cell in _cells)
        {
            if (asLists) json.WriteStringValue(cell.Name);
            else json.WriteString(cell.Name, cell.Title);
        }

        if (asLists) json.WriteEndArray();
        else json.WriteEndObject();
    }

    private void WriteRow(Utf8JsonWriter json, JsonElement row)
    {
        if (asLists) json.WriteStartArray();
        else json.WriteStartObject();
        foreach (var cell in _cells)
        {
            if (!asLists) json.WritePropertyName(cell.Name);
            cell.Write(json, row);
        }

        if (asLists) json.WriteEndArray();
        else json.WriteEndObject();
    }
}
