using System.Text.Json;
using Makini.Http;
using Makini.Json;
using Makini.NetSuite.Query;
using Makini.Passthrough;

namespace Makini.NetSuite.Records;

/// <summary>Asks NetSuite's metadata catalogue which records an account has, and which fields they have.</summary>
internal sealed class MetadataCatalog(NetSuiteClientOptions options)
{
    private const string Path = "record/v1/metadata-catalog";

    /// <summary>The records, by name.</summary>
    /// <exception cref="MakiniException">A call fails, or the answer is no list.</exception>
    public async Task<IReadOnlyList<NetSuiteRecordType>> ListAsync(ICallLog log, CancellationToken cancellationToken)
    {
        using var response = await AskAsync(Path, "application/json", log, cancellationToken).ConfigureAwait(false);
        var names = Read(response, data => data.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
            ? (IReadOnlyList<string>)[.. items.EnumerateArray().Select(item => item.FirstText("name")).OfType<string>().OrderBy(name => name, StringComparer.OrdinalIgnoreCase)]
            : null);
        options.Facts.Records = names;
        return [.. names.Select(name => new NetSuiteRecordType(name, options.ConnectionName))];
    }

    /// <summary>A record with its fields.</summary>
    /// <exception cref="MakiniException">A call fails, or the answer is no schema.</exception>
    public async Task<NetSuiteRecordType> DescribeAsync(NetSuiteRecordType type, ICallLog log, CancellationToken cancellationToken)
    {
        using var response = await AskAsync($"{Path}/{SuiteQlNames.Check(type.Name, "record")}", "application/schema+json", log, cancellationToken).ConfigureAwait(false);
        var fields = Read(response, data => data.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? (IReadOnlyList<NetSuiteField>)[.. properties.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object).Select(ReadField)]
            : null);
        options.Facts.Keep(type.Name, fields);
        return type with { Fields = fields };
    }

    private static NetSuiteField ReadField(JsonProperty property) =>
        new(property.Name, property.Value.FirstText("title"), property.Value.FirstText("format") is { } format and ("date" or "date-time") ? format : property.Value.FirstText("type") ?? "object");

    private static T Read<T>(MakiniResponse response, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(response.Body);
            var root = json.RootElement;
            var data = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var inner) ? inner : root;
            return (data.ValueKind == JsonValueKind.Object ? read(data) : null) ?? throw NoCatalogue(null);
        }
        catch (JsonException e)
        {
            throw NoCatalogue(e);
        }
    }

    private static MakiniException NoCatalogue(Exception? cause) =>
        new(ErrorIds.ResponseInvalid, "The answer cannot be read: it is no part of NetSuite's metadata catalogue.", cause)
        {
            RecommendedAction = "Look at what comes: Invoke-MakiniPassthrough record/v1/metadata-catalog -Raw",
        };

    private Task<MakiniResponse> AskAsync(string path, string accept, ICallLog log, CancellationToken cancellationToken) => options.Passthrough.AskAsync(
        new SystemCall(path)
        {
            Headers = [new("Accept", accept)],
            FindFault = SuiteQlAnswer.FindFault,
        },
        log,
        cancellationToken);
}
