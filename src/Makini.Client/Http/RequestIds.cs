namespace Makini.Http;

/// <summary>The headers that name a request for the service's support.</summary>
internal static class RequestIds
{
    public static readonly string[] Headers = ["x-request-id", "request-id", "x-correlation-id", "cf-ray"];

    public static string? Find(IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        foreach (var name in Headers)
            if (headers.TryGetValue(name, out var values) && values.Count > 0) return values[0];
        return null;
    }
}
