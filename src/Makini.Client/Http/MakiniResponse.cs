using System.Buffers;
using System.Net;

namespace Makini.Http;

/// <summary>A whole answer. Dispose it: its body goes back to a pool.</summary>
public sealed class MakiniResponse : IDisposable
{
    private byte[]? _pooled;
    private readonly int _length;

    internal MakiniResponse(HttpStatusCode status, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, byte[] pooled, int length)
    {
        Status = status;
        Headers = headers;
        _pooled = pooled;
        _length = length;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>All headers of the answer and of its body; names ignore letter case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The body's bytes, decompressed. Not to be used after Dispose.</summary>
    public ReadOnlyMemory<byte> Body => new(_pooled ?? throw new ObjectDisposedException(nameof(MakiniResponse)), 0, _length);

    /// <summary>Gives the body back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _pooled, null) is { } buffer) ArrayPool<byte>.Shared.Return(buffer);
    }
}
