namespace Makini.Jde.Export;

/// <summary>How far an export is, as it stands on the disk beside its file.</summary>
/// <param name="Identity">What is exported: a different export cannot go on from here.</param>
/// <param name="Rows">Rows in the file.</param>
/// <param name="LastRow">The stored values of the last row read, where the next begins behind its key; null where rows are counted off.</param>
/// <param name="Mark">Where the file's rows end.</param>
internal sealed record ExportCheckpoint(string Identity, long Rows, IReadOnlyList<object?>? LastRow, ExportMark Mark);
