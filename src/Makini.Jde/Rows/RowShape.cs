namespace Makini.Jde.Rows;

/// <summary>The columns of an answer, in its order: what one emitted row type is made for.</summary>
/// <param name="Table">The file, for the type's name; null for SQL of the user's own.</param>
/// <param name="Columns">The columns, in the order of the answer.</param>
public sealed record RowShape(string? Table, IReadOnlyList<RowColumn> Columns)
{
    /// <summary>All columns of the file: the type gets the file's name, and with it the file's view.</summary>
    public bool IsWholeTable { get; init; }

    /// <summary>Values as stored: no date, no decimal point, no trimming.</summary>
    public bool IsRaw { get; init; }

    /// <summary>
    /// The answer is EnterpriseOne's, and values come as it shows them: numbers with their decimal point, dates as text.
    /// </summary>
    public bool IsPresented { get; init; }

    /// <summary>Rows of several connections come out together: ConnectionName is a visible property.</summary>
    public bool ShowsConnection { get; init; }
}
