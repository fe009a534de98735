using System.Buffers;
using System.Net;
using System.Text;
using Makini.Http;
using Makini.Passthrough;

namespace Makini.Jde.Tests.Query;

/// <summary>What was asked of the service: SQL with its parameters, a page of a raw table, or a path, its query and its body.</summary>
internal sealed record Request(string Text, IReadOnlyList<object?> Parameters);

/// <summary>A service that answers as the test says and remembers what it was asked.</summary>
internal sealed class FakePassthrough(Func<Request, Task<string>> answer) : IPassthrough
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoHeaders = [];
    private readonly List<Request> _requests = [];

    public FakePassthrough(Func<Request, string> answer)
        : this(r => Task.FromResult(answer(r)))
    {
    }

    /// <summary>Answers one after the other; empty lists after the last.</summary>
    public static FakePassthrough Answering(params string[] answers)
    {
        var next = 0;
        return new FakePassthrough(_ => next < answers.Length ? answers[next++] : Data());
    }

    public IReadOnlyList<Request> Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    public int Cancelled { get; private set; }

    public static string Data(params string[] rows) => "{\"data\":[" + string.Join(",", rows) + "]}";

    /// <summary>Rows of F0101 with these address numbers.</summary>
    public static string Addresses(int from, int count) =>
        Data([.. Enumerable.Range(from, count).Select(i => $"{{\"ABAN8\":{i},\"ABALPH\":\"Name {i}    \"}}")]);

    public Task<MakiniResponse> QuerySqlAsync(string sql, IReadOnlyList<object?> parameters, ICallLog log, CancellationToken cancellationToken) =>
        AnswerAsync(new Request(sql, parameters), cancellationToken);

    public Task<MakiniResponse> ReadRawTableAsync(
        string table, int page, IReadOnlyList<KeyValuePair<string, string>> query, ICallLog log, CancellationToken cancellationToken) =>
        AnswerAsync(new Request($"{table} page {page}", []), cancellationToken);

    public Task<MakiniResponse> AskAsync(SystemCall call, ICallLog log, CancellationToken cancellationToken) =>
        AnswerAsync(new Request($"{call.Path}?{string.Join("&", call.Query.Select(q => $"{q.Key}={q.Value}"))} {call.Body}", []), cancellationToken);

    private async Task<MakiniResponse> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        lock (_requests) _requests.Add(request);
        try
        {
            return Response(await answer(request).WaitAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            Cancelled++;
            throw;
        }
    }

    private static MakiniResponse Response(string json)
    {
        var length = Encoding.UTF8.GetByteCount(json);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        Encoding.UTF8.GetBytes(json, buffer);
        return new MakiniResponse(HttpStatusCode.OK, NoHeaders, buffer, length);
    }
}
