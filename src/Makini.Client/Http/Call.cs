namespace Makini.Http;

/// <summary>One call with all its tries.</summary>
internal sealed class Call(MakiniRequest request, Uri uri, ICallLog log, long startedAt)
{
    public MakiniRequest Request { get; } = request;

    public Uri Uri { get; } = uri;

    public ICallLog Log { get; } = log;

    /// <summary>A timestamp of the connection's TimeProvider.</summary>
    public long StartedAt { get; } = startedAt;

    /// <summary>Sending it twice does no harm.</summary>
    public bool IsHarmless => Request.IsRepeatable || Request.Method == HttpMethod.Get || Request.Method == HttpMethod.Put;

    public override string ToString() => $"{Request.Method} {Request.Path}";
}
