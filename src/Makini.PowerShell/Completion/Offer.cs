namespace Makini.PowerShell.Completion;

/// <summary>Something that may be put on the command line.</summary>
/// <param name="Name">What is put there.</param>
/// <param name="Tip">What it is; null where there is nothing to say.</param>
internal sealed record Offer(string Name, string? Tip = null)
{
    /// <summary>Names that mean the same: they are offered to who has begun to type them.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
