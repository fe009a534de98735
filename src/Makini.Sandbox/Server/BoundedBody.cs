using System.Net;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Server;

/// <summary>A body as it comes in, as far as it is not too large.</summary>
internal sealed class BoundedBody
{
    private const int Longest = 4 * 1024 * 1024;
    private const int LongestToReadAtAll = 64 * 1024 * 1024;

    private byte[] _bytes = [];
    private int _length;
    private long _total;

    /// <summary>All of it.</summary>
    /// <exception cref="ApiException">413: it is too large.</exception>
    public ReadOnlyMemory<byte> Whole => _total > Longest ? throw TooLarge() : _bytes.AsMemory(0, _length);

    /// <summary>Adds a part.</summary>
    /// <exception cref="ApiException">413: it is so large that nobody waits for its end.</exception>
    public void Add(byte[] from, int start, int count)
    {
        _total += count;
        if (_total > LongestToReadAtAll) throw TooLarge();
        if (_total > Longest) return;
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        Buffer.BlockCopy(from, start, _bytes, _length, count);
        _length += count;
    }

    private static ApiException TooLarge() => new(HttpStatusCode.RequestEntityTooLarge, $"The body is larger than {Longest} bytes.");
}
