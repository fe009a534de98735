namespace Makini.Jde;

/// <summary>
/// A row of a JDE query. The class of a row is made for the query's columns and derives from this one; it has one
/// property a column.
/// </summary>
public abstract class JdeRow
{
}
