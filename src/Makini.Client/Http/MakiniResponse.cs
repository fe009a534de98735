using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Makini.Http;

/// <summary>A whole answer. Dispose it: its body goes back to a pool.</summary>
public sealed class MakiniResponse : IDisposable
{
    private readonly HttpResponseMessage? _message;
    private readonly Redactor? _redactor;
    private readonly int _length;
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;
    private byte[]? _pooled;

    internal MakiniResponse(HttpStatusCode status, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, byte[] pooled, int length)
    {
        Status = status;
        _headers = headers;
        _pooled = pooled;
        _length = length;
    }

    /// <param name="message">Its head is read when asked for; it may be disposed by then.</param>
    /// <param name="redactor">Knows the secrets that the service may have put into the head.</param>
    /// <param name="pooled">A buffer of the shared pool, from now on this object's.</param>
    /// <param name="length">How much of it is the body.</param>
    internal MakiniResponse(HttpResponseMessage message, Redactor redactor, byte[] pooled, int length)
    {
        Status = message.StatusCode;
        _message = message;
        _redactor = redactor;
        _pooled = pooled;
        _length = length;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>All headers of the answer and of its body; names ignore letter case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _headers ??= Collect(_message!);

    /// <summary>The headers with secrets taken out, for whoever shows them.</summary>
    internal IReadOnlyDictionary<string, string[]> ShownHeaders => Headers.ToDictionary(
        header => header.Key, header => header.Value.Select(value => _redactor?.Redact(value) ?? value).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The body's bytes, decompressed. Not to be used after Dispose.</summary>
    public ReadOnlyMemory<byte> Body => new(_pooled ?? throw new ObjectDisposedException(nameof(MakiniResponse)), 0, _length);

    /// <summary>The service's name for the request, for messages.</summary>
    internal string? RequestId => RequestIds.Find(Headers) is { } id ? _redactor?.Redact(id) ?? id : null;

    internal bool IsSuccess => (int)Status is >= 200 and < 300;

    internal Uri? Location => _message?.Headers.Location;

    /// <summary>What the service's clock said.</summary>
    internal DateTimeOffset? Date => _message?.Headers.Date;

    internal RetryConditionHeaderValue? RetryAfter => _message?.Headers.RetryAfter;

    internal string? MediaType => _message?.Content?.Headers.ContentType?.MediaType;

    /// <summary>Gives the body back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _pooled, null) is { } buffer) ArrayPool<byte>.Shared.Return(buffer);
    }

    private static Dictionary<string, IReadOnlyList<string>> Collect(HttpResponseMessage message)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in message.Headers.Concat(message.Content.Headers)) all[header.Key] = [.. header.Value];
        return all;
    }
}
