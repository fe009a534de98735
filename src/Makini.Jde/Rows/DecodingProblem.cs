namespace Makini.Jde.Rows;

/// <summary>Values of a column that could not be decoded. They came as null, or as 0 in a column of plain numbers.</summary>
/// <param name="Column">The column.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstValue">The first of them, as it came.</param>
public sealed record DecodingProblem(RowColumn Column, int Count, string FirstValue);
