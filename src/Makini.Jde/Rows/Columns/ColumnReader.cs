namespace Makini.Jde.Rows;

/// <summary>
/// Reads the values of one column. Each kind of column has a class with a Read method of the property's type, which the
/// emitted code calls; it is not inlined there, since a file has hundreds of columns and the compiler's time would show.
/// Keeps what could not be decoded.
/// </summary>
/// <param name="column">The column.</param>
internal abstract class ColumnReader(RowColumn column)
{
    private int _problems;
    private string _firstProblem = "";

    /// <summary>The column's name in the answer.</summary>
    public string WireName => column.WireName;

    /// <summary>What could not be decoded so far; null if nothing.</summary>
    public DecodingProblem? Problem => _problems == 0 ? null : new DecodingProblem(column, _problems, _firstProblem);

    /// <summary>Notes a value that cannot be decoded.</summary>
    /// <param name="raw">The value as it came.</param>
    protected void Report(string raw)
    {
        if (_problems++ == 0) _firstProblem = raw;
    }
}
