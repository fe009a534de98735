using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>A request as the operations see it.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Parameters">The values that stand in the path at the template's names.</param>
/// <param name="Query">The query.</param>
/// <param name="ContentType">What the body is, or null.</param>
/// <param name="Body">The whole body; empty without one.</param>
/// <param name="Caller">The connection whose token came; null at operations that take no connection's token.</param>
/// <param name="Cancellation">The sandbox stops.</param>
internal sealed record ApiRequest(
    Uri Url,
    IReadOnlyDictionary<string, string> Parameters,
    QueryString Query,
    string? ContentType,
    ReadOnlyMemory<byte> Body,
    AccountConnection? Caller,
    CancellationToken Cancellation)
{
    /// <summary>The connection whose token came.</summary>
    /// <exception cref="InvalidOperationException">The operation takes no connection's token.</exception>
    public AccountConnection Connection => Caller ?? throw new InvalidOperationException("The operation takes no connection's token.");
}
