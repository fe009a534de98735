using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Makini.Http;

namespace Makini.Client.Tests.Paging;

/// <summary>Answers when the test says so, and counts what is under way.</summary>
internal sealed class HeldTransport : IMakiniTransport
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<MakiniResponse>> _pages = new();
    private int _asked;

    /// <summary>How many pages were asked for.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public ConcurrentBag<CancellationToken> Tokens { get; } = [];

    public Task<MakiniResponse> SendAsync(MakiniRequest request, ICallLog log, CancellationToken cancellationToken)
    {
        Tokens.Add(cancellationToken);
        Interlocked.Increment(ref _asked);
        var page = Page(int.Parse(request.Query.Single(q => q.Key == "page").Value, null));
        return page.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Answers a page of two keys, of a list of so many pages.</summary>
    public void Release(int page, int last) => Page(page).TrySetResult(Answer(
        $$$"""{"data":[{"key":"{{{page}}}a"},{"key":"{{{page}}}b"}],"meta":{"last_page":{{{last}}}}}"""));

    private static MakiniResponse Answer(string json)
    {
        var body = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(json));
        return new MakiniResponse(
            HttpStatusCode.OK, new Dictionary<string, IReadOnlyList<string>>(), body, Encoding.UTF8.GetBytes(json, body));
    }

    private TaskCompletionSource<MakiniResponse> Page(int number) => _pages.GetOrAdd(number, _ => new());
}
