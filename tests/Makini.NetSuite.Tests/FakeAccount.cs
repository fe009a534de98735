using System.Buffers;
using System.Text;
using Makini.Http;
using Makini.Passthrough;

namespace Makini.NetSuite.Tests;

/// <summary>A NetSuite account that answers one page, tells the fields of its records, and writes days in its own way.</summary>
internal sealed class FakeAccount : IPassthrough, ICallLog
{
    /// <summary>The rows of each query.</summary>
    public string Rows { get; set; } = "";

    /// <summary>How it writes the third of February 2001; null where it answers no such question.</summary>
    public string? KnownDay { get; set; } = "2/3/2001";

    /// <summary>The catalogue, by record: what stands in the properties of its schema.</summary>
    public Dictionary<string, string> Catalogue { get; } = new(StringComparer.Ordinal);

    /// <summary>What it was asked: paths and queries.</summary>
    public List<string> Asked { get; } = [];

    public bool WantsDetail => false;

    public Task<MakiniResponse> AskAsync(SystemCall call, ICallLog log, CancellationToken cancellationToken)
    {
        Asked.Add(call.Body ?? call.Path);
        return Task.FromResult(Response(Answer(call)));
    }

    public Task<MakiniResponse> QuerySqlAsync(string sql, IReadOnlyList<object?> parameters, ICallLog log, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<MakiniResponse> ReadRawTableAsync(
        string table, int page, IReadOnlyList<KeyValuePair<string, string>> query, ICallLog log, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Verbose(string message)
    {
    }

    public void Debug(string message)
    {
    }

    public void Warning(string message)
    {
    }

    private static MakiniResponse Response(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var pooled = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(pooled, 0);
        return new MakiniResponse(System.Net.HttpStatusCode.OK, new Dictionary<string, IReadOnlyList<string>>(), pooled, bytes.Length);
    }

    private string Answer(SystemCall call)
    {
        if (call.Body is null)
            return Catalogue.TryGetValue(call.Path.Split('/')[^1], out var fields) ? "{\"data\":{\"properties\":{" + fields + "}}}" : throw new MakiniException(ErrorIds.NotFound, "none");
        if (!call.Body.Contains("TO_DATE", StringComparison.Ordinal)) return $$$"""{"data":{"hasMore":false,"items":[{{{Rows}}}]}}""";
        return KnownDay is null ? throw new MakiniException(ErrorIds.InvalidRequest, "no") : $$$"""{"data":{"hasMore":true,"items":[{"known":"{{{KnownDay}}}"}]}}""";
    }
}
