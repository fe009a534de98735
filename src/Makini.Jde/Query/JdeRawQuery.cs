namespace Makini.Jde.Query;

/// <summary>A raw table of the connected system, whatever system that is, as the service has it.</summary>
public sealed record JdeRawQuery
{
    /// <summary>The table's name.</summary>
    public required string Table { get; init; }

    /// <summary>At most so many rows; null for all.</summary>
    public ulong? First { get; init; }

    /// <summary>So many rows are left out at the beginning.</summary>
    public ulong Skip { get; init; }

    /// <summary>Rows show the name of their connection.</summary>
    public bool ShowsConnection { get; init; }
}
