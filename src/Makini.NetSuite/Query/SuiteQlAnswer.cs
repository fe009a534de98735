using System.Text.Json;
using Makini.Http;
using Makini.Json;

namespace Makini.NetSuite.Query;

/// <summary>What stands around the rows of an answer.</summary>
/// <param name="HasMore">There are more rows; null where it does not say.</param>
/// <param name="Total">How many rows the query finds; null where it does not say.</param>
internal readonly record struct SuiteQlAnswer(bool? HasMore, long? Total)
{
    private const int NoStatus = 400;

    /// <summary>Reads an answer. Rows are passed over: who wants them reads them.</summary>
    public static SuiteQlAnswer Read(ReadOnlySpan<byte> body)
    {
        var (hasMore, total) = ((bool?)null, (long?)null);
        var json = new Utf8JsonReader(body);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isMore = json.ValueTextEquals("hasMore"u8);
            var isTotal = json.ValueTextEquals("totalResults"u8);
            var isData = json.ValueTextEquals("data"u8);
            json.Read();
            if (isMore && json.TokenType is JsonTokenType.True or JsonTokenType.False) hasMore = json.GetBoolean();
            else if (isTotal && json.TokenType == JsonTokenType.Number) total = json.GetInt64();
            else if (!isData || json.TokenType != JsonTokenType.StartObject) json.Skip();
        }

        return new(hasMore, total);
    }

    /// <summary>NetSuite's error within an answer of status 200; null where there is none.</summary>
    public static SystemFault? FindFault(MakiniResponse response)
    {
        if (response.Body.Span.IndexOf("\"o:errorDetails\""u8) < 0) return null;
        try
        {
            using var json = JsonDocument.Parse(response.Body);
            var root = json.RootElement;
            var data = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var inner) ? inner : root;
            if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty("o:errorDetails", out _)) return null;
            var status = data.TryGetProperty("status", out var given) ? (int)(LenientInt64.Of(given) ?? NoStatus) : NoStatus;
            return new SystemFault(status, ErrorBody.Read(data));
        }
        catch (JsonException)
        {
            // What is no whole JSON text is found out elsewhere.
            return null;
        }
    }
}
