using Makini.Http;

namespace Makini.Passthrough;

/// <summary>A question to the connected system's own API.</summary>
/// <param name="Path">From the root of that API, without a slash before it: dataservice.</param>
public sealed record SystemCall(string Path)
{
    /// <summary>Names and values of the query, not yet escaped; of a name that comes twice the last counts.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>Headers for the system, besides the type of the body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Finds an error in an answer that is none by its status; null to take such an answer as it is.</summary>
    internal Func<MakiniResponse, SystemFault?>? FindFault { get; init; }

    /// <summary>The JSON text that is posted; null for a GET.</summary>
    public string? Body { get; init; }
}
