using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>A query of one file.</summary>
public sealed record JdeQuery
{
    /// <summary>The file: F0101, or with its library: PRODDTA.F0101 or PRODDTA/F0101.</summary>
    public required string Table { get; init; }

    /// <summary>The library, if Table does not name it; null for the connection's default.</summary>
    public string? Library { get; init; }

    /// <summary>Another file whose columns stand beside; null for none.</summary>
    public JdeJoin? Join { get; init; }

    /// <summary>The columns wanted, by alias, column name or friendly name, wildcards allowed; empty for all.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Which rows; null for all.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary>
    /// The order: columns, each with asc or desc behind it if need be ("ALPH", "AN8 desc"). The file's key decides among
    /// equals. Amounts stand in the order of their stored numbers, whatever their currency. The database's alphabet orders
    /// text; on the raw route it is the order of characters in Unicode.
    /// </summary>
    public IReadOnlyList<string> OrderBy { get; init; } = [];

    /// <summary>At most so many rows; null for all.</summary>
    public ulong? First { get; init; }

    /// <summary>So many rows are left out at the beginning.</summary>
    public ulong Skip { get; init; }

    /// <summary>Values as they are stored: no dates, no decimal points, no trimming. The filter is not concerned.</summary>
    public bool IsRaw { get; init; }

    /// <summary>How the rows' properties are named.</summary>
    public JdeNameStyle NameStyle { get; init; }

    /// <summary>The way to the data.</summary>
    public JdeRoute Route { get; init; }

    /// <summary>Rows show the name of their connection.</summary>
    public bool ShowsConnection { get; init; }

    /// <summary>Rows a request asks for in SQL; 0 chooses by the number of columns.</summary>
    public int PageSize { get; init; }

    /// <summary>Where the connected system does not give all the rows that it has, that is an error and not a warning.</summary>
    public bool MustBeWhole { get; init; }

    /// <summary>
    /// Pages that may be under way at the same time: for whole files with a known key, in SQL. Elsewhere each is asked for when the
    /// one before it is there.
    /// </summary>
    public int PagesAtOnce { get; init; } = 1;
}
