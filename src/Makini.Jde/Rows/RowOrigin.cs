namespace Makini.Jde.Rows;

/// <summary>What the rows of one query have in common.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Type">Their class.</param>
internal sealed record RowOrigin(RowSource Source, RowType Type);
