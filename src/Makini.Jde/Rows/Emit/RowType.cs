using System.Reflection;

namespace Makini.Jde.Rows;

/// <summary>Reads a row: a new object of the emitted class.</summary>
/// <param name="context">What the query's rows need.</param>
/// <param name="json">Stands before the row, then behind it.</param>
/// <returns>The row.</returns>
internal delegate JdeRow RowReader(RowContext context, ref JsonCursor json);

/// <summary>An emitted class and the emitted method that fills it.</summary>
/// <param name="Type">The class.</param>
/// <param name="Properties">Its visible properties in order.</param>
/// <param name="Read">The method.</param>
internal sealed record RowType(Type Type, IReadOnlyList<PropertyInfo> Properties, RowReader Read);
