namespace Makini.Jde.Export;

/// <summary>A place in an unfinished file: cut there, and with the tail behind it, the file holds the rows so far and no others.</summary>
/// <param name="Length">Bytes before the place.</param>
/// <param name="Tail">What stood behind them, where the format ends with something that further rows are written over.</param>
internal sealed record ExportMark(long Length, byte[]? Tail = null)
{
    /// <summary>Takes a file back to the place.</summary>
    public void Restore(FileStream file)
    {
        if (file.Length < Length) throw ExportErrors.NotResumable(file.Name, "It is shorter than it was");
        file.SetLength(Length);
        file.Position = Length;
        if (Tail is { } tail) file.Write(tail, 0, tail.Length);
    }
}
