namespace Makini.Jde.Query;

/// <summary>A query in the user's own SQL.</summary>
public sealed record JdeSqlQuery
{
    /// <summary>One SELECT, WITH or VALUES statement, with ? for each parameter.</summary>
    public required string Sql { get; init; }

    /// <summary>The parameters in the order of the ?: text, numbers, bool or null.</summary>
    public IReadOnlyList<object?> Parameters { get; init; } = [];

    /// <summary>At most so many rows; null for all.</summary>
    public ulong? First { get; init; }

    /// <summary>So many rows are left out at the beginning.</summary>
    public ulong Skip { get; init; }

    /// <summary>Values as they are stored.</summary>
    public bool IsRaw { get; init; }

    /// <summary>How the rows' properties are named; Column, the default, leaves the labels as the answer has them.</summary>
    public JdeNameStyle NameStyle { get; init; } = JdeNameStyle.Column;

    /// <summary>Rows show the name of their connection.</summary>
    public bool ShowsConnection { get; init; }
}
