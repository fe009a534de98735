namespace Makini.Http;

/// <summary>The way of a body too long for one time limit: as long as it moves, the limit starts anew.</summary>
/// <param name="tell">Gets the bytes that have moved so far, and how many there are; null where nobody knows.</param>
internal sealed class Transfer(Action<long, long?> tell)
{
    /// <summary>A piece is about this large.</summary>
    public const int PieceSize = 80 * 1024;

    /// <summary>Starts the time limit anew; set by whoever keeps it.</summary>
    public Action KeepAlive { get; set; } = static () => { };

    /// <summary>A piece has moved.</summary>
    public void Moved(long bytes, long? total)
    {
        KeepAlive();
        tell(bytes, total);
    }
}
