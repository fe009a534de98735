namespace Makini.Sandbox.Api;

/// <summary>The sizes that a page of a list may have.</summary>
/// <param name="Usual">How many items, unless the request says otherwise.</param>
/// <param name="Largest">How many it may ask for.</param>
internal sealed record PageSizes(int Usual, int Largest)
{
    /// <summary>The list takes no size: what a request says of it is passed over.</summary>
    public bool IsFixed { get; init; }
}
