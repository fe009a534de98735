using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Makini.Http;

namespace Makini.Json;

/// <summary>Reads one record out of an answer.</summary>
internal static class JsonAnswer
{
    /// <summary>The record under data, or the answer itself where nothing wraps it.</summary>
    /// <exception cref="MakiniException">ResponseInvalid: it is no such record.</exception>
    public static T ReadOne<T>(MakiniResponse response, JsonTypeInfo<T> type)
        where T : class => ReadOne(response, json => json.Deserialize(type));

    /// <summary>The same for a record that no converter reads.</summary>
    /// <exception cref="MakiniException">ResponseInvalid: it is no such record.</exception>
    public static T ReadOne<T>(MakiniResponse response, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(response.Body);
            return read(Unwrap(json.RootElement)) ?? throw Invalid(response, typeof(T), null);
        }
        catch (Exception e) when (JsonFaults.Are(e))
        {
            throw Invalid(response, typeof(T), e);
        }
    }

    /// <summary>What stands under data, if it is a record or a list with one.</summary>
    private static JsonElement Unwrap(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty("data", out var data)
            && data.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            json = data;
        }

        return json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 1 ? json[0] : json;
    }

    private static MakiniException Invalid(MakiniResponse response, Type type, Exception? cause) =>
        new(ErrorIds.ResponseInvalid, $"The answer cannot be read: it is no {type.Name}.", cause)
        {
            StatusCode = (int)response.Status,
            RequestId = response.RequestId,
            RecommendedAction = "Look at -BaseUri: is it the address of a Makini API?",
        };
}
