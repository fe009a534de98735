namespace Makini.Sandbox;

/// <summary>How the sandbox's AIS data service behaves; servers differ in it.</summary>
public sealed record AisOptions
{
    /// <summary>Rows come as lists in the order of the columns, instead of as objects; dates as numbers, and numbers as text.</summary>
    public bool RowsAsLists { get; init; }

    /// <summary>Answers have the address of the next page (version 2 of the service), if the request asks for it.</summary>
    public bool HasNextPages { get; init; } = true;

    /// <summary>The most rows of an answer, whatever is asked for.</summary>
    public int PageLimit { get; init; } = 2_000;
}
