namespace Makini.Sandbox.Server;

/// <summary>A request as it came, its body whole.</summary>
/// <param name="Head">Its first line and its headers.</param>
/// <param name="Url">Its address.</param>
/// <param name="Body">Its body; empty without one.</param>
internal sealed record HttpRequest(RequestHead Head, Uri Url, ReadOnlyMemory<byte> Body)
{
    /// <summary>Its token, or null.</summary>
    public string? Token => BearerToken.Of(Head.Header("Authorization"));
}
