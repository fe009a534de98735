namespace Makini.Paging;

/// <summary>How far ahead pages may be read: no further than the records that are wanted.</summary>
internal sealed class Reach(long? wanted)
{
    private long _taken;
    private long _size;

    /// <summary>A page was taken. The first one tells how large pages are.</summary>
    public void Took(int records)
    {
        if (_size == 0) _size = records;
        _taken += records;
    }

    /// <summary>The service counts more records than came.</summary>
    public bool IsShortOf(long? total) => _taken < total;

    /// <summary>Whether a page more is wanted for sure, with so many under way.</summary>
    public bool Covers(int pages) => wanted is not { } most || _taken + (pages * _size) < most;
}
