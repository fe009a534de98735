using Makini.Sandbox.Server;

namespace Makini.Sandbox.Faults;

/// <summary>The newest requests that a sandbox got, the oldest first.</summary>
/// <param name="time">The clock.</param>
internal sealed class RequestRecord(TimeProvider time)
{
    private const int Most = 1_000;
    private readonly Queue<SandboxRequest> _requests = new();
    private long _count;

    /// <summary>Those that are kept.</summary>
    public IReadOnlyList<SandboxRequest> All
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    /// <summary>Adds one, before its answer goes out: whoever has the answer finds it here.</summary>
    public void Add(HttpRequest request, HttpReply reply, SandboxFault? fault)
    {
        var isApi = request.Url.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal);
        var query = isApi ? Uri.UnescapeDataString(request.Url.Query.TrimStart('?')) : "";
        var status = reply.Drop is DropPoint.BeforeHeaders or DropPoint.InHeaders ? (int?)null : reply.Status;
        lock (_requests)
        {
            _requests.Enqueue(new(++_count, time.GetUtcNow(), request.Head.Method, request.Url.AbsolutePath, query, status, fault?.ToString()));
            if (_requests.Count > Most) _requests.Dequeue();
        }
    }
}
