namespace Makini.Jde.Rows;

/// <summary>What an answer says, besides its rows, of where they stand in the result.</summary>
internal sealed record PageMarks
{
    /// <summary>The page.</summary>
    public int? CurrentPage { get; init; }

    /// <summary>The last page.</summary>
    public int? LastPage { get; init; }

    /// <summary>The address of the next page.</summary>
    public string? NextLink { get; init; }

    /// <summary>Whether there are rows behind these.</summary>
    public bool? HasMore { get; init; }
}
