namespace Makini.Jde.Rows;

/// <summary>Goes from value to value of a row and says which column each is. Emitted code calls it.</summary>
internal abstract class RowMembers
{
    /// <summary>No column: the row has ended.</summary>
    public const int End = -1;

    /// <summary>Enters a row and goes to its first known value.</summary>
    /// <param name="json">Stands before the row, then before the value.</param>
    /// <returns>The column, or <see cref="End"/>.</returns>
    public abstract int First(ref JsonCursor json);

    /// <summary>Goes to a column, if it comes next and nothing but its name is before it.</summary>
    /// <param name="json">Stands behind a value, then before the column's value.</param>
    /// <param name="column">The column.</param>
    /// <returns>False if something else comes next: see <see cref="Next"/>.</returns>
    public abstract bool TryTake(ref JsonCursor json, int column);

    /// <summary>Goes to the next known value, whichever it is.</summary>
    /// <param name="json">Stands behind a value, then before the next.</param>
    /// <returns>The column, or <see cref="End"/>.</returns>
    public abstract int Next(ref JsonCursor json);
}
