using System.Globalization;
using System.Text.Json;
using Makini.Sandbox.Api;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.NetSuite;

/// <summary>NetSuite's web services as far as the sandbox has them: SuiteQL and the metadata catalogue. Its errors come in an answer of status 200, as through Makini.</summary>
/// <param name="seed">The same seed makes the same records.</param>
internal sealed class SuiteService(int seed) : IDisposable
{
    private const string Queries = "query/v1/suiteql";
    private const string Catalogue = "record/v1/metadata-catalog";
    private const int LargestPage = 1000;
    private const int MostRows = 100_000;

    // Few sandboxes are asked for it.
    private readonly Lazy<SuiteDatabase> _database = new(() => new SuiteDatabase(seed));

    /// <summary>Whether a path is one of these services.</summary>
    public static bool Serves(string path) => path.StartsWith(Queries, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Catalogue, StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers a call.</summary>
    public ApiAnswer Run(PassthroughBody call)
    {
        try
        {
            var path = call.Path!;
            if (path.Equals(Queries, StringComparison.OrdinalIgnoreCase)) return Query(call);
            if (path.Equals(Catalogue, StringComparison.OrdinalIgnoreCase)) return ApiAnswer.Data(WriteRecords);
            string name = path.Substring(Catalogue.Length).Trim('/');
            var table = SuiteTable.All.FirstOrDefault(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new SuiteFault(404, "NONEXISTENT_ID", $"There is no record type '{name}'.");
            return ApiAnswer.Data(json => WriteFields(json, table));
        }
        catch (SuiteFault fault)
        {
            return ApiAnswer.Data(fault.Write);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_database.IsValueCreated) _database.Value.Dispose();
    }

    private ApiAnswer Query(PassthroughBody call)
    {
        var text = call.Body.ValueKind == JsonValueKind.Object ? JsonBody.Text(call.Body, "q") : null;
        if (text is null) throw new SuiteFault(400, "INVALID_CONTENT", "The body must be {\"q\": \"...\"}.");
        if (!"transient".Equals(call.Headers.Find("Prefer"), StringComparison.OrdinalIgnoreCase))
            throw new SuiteFault(400, "INVALID_HEADER", "Invalid value for the header Prefer: only transient is supported for this operation.");
        var (limit, offset) = (Number(call, "limit", LargestPage), Number(call, "offset", 0));
        if (limit is < 1 or > LargestPage) throw new SuiteFault(400, "INVALID_PARAMETER", $"Limit must be from 1 to {LargestPage}.");
        if (offset % limit != 0) throw new SuiteFault(400, "INVALID_PARAMETER", "Offset must be a multiple of limit.");
        if (offset >= MostRows) throw new SuiteFault(400, "INVALID_PARAMETER", $"Offset must be less than {MostRows}.");
        try
        {
            var (rows, total) = _database.Value.Query(text, limit, offset);
            return ApiAnswer.Data(json => WriteRows(json, rows, offset, total));
        }
        catch (SqliteException e)
        {
            throw new SuiteFault(400, "INVALID_PARAMETER", $"Invalid search query. Detailed unprocessed description follows. {e.Message}");
        }
    }

    private static int Number(PassthroughBody call, string name, int usual)
    {
        if (call.Query.Find(name) is not { } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new SuiteFault(400, "INVALID_PARAMETER", $"{name} must be a number.");
    }

    private static void WriteRows(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> rows, int offset, long total)
    {
        json.WriteStartObject();
        json.WriteStartArray("links");
        json.WriteEndArray();
        json.WriteNumber("count", rows.Count);
        json.WriteBoolean("hasMore", offset + rows.Count < total);
        json.WriteStartArray("items");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteStartArray("links");
            json.WriteEndArray();
            foreach (var field in row) json.WriteString(field.Key, field.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("offset", offset);
        json.WriteNumber("totalResults", total);
        json.WriteEndObject();
    }

    private static void WriteRecords(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var table in SuiteTable.All)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, SuiteTable table)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in table.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("title", field.Title);
            json.WriteString("type", field.Type switch
            {
                SuiteType.Number => "number",
                SuiteType.Flag => "boolean",
                _ => "string",
            });
            if (field.Type == SuiteType.Date) json.WriteString("format", "date");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
