namespace Makini.Sandbox.Api;

/// <summary>A request as the operations see it.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Parameters">The values that stand in the path at the template's names.</param>
/// <param name="Query">The query.</param>
/// <param name="Body">The whole body; empty without one.</param>
/// <param name="Cancellation">The sandbox stops.</param>
internal sealed record ApiRequest(
    Uri Url,
    IReadOnlyDictionary<string, string> Parameters,
    QueryString Query,
    ReadOnlyMemory<byte> Body,
    CancellationToken Cancellation);
