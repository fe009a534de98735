using System.Buffers;
using System.Text;
using Makini.Http;
using Makini.Jde;
using Makini.NetSuite.Query;
using Makini.Passthrough;

namespace Makini.NetSuite.Tests;

public sealed class SuiteQlRunTests : IPassthrough, ICallLog
{
    private readonly List<SystemCall> _calls = [];
    private readonly List<string> _warnings = [];
    private Func<int, string> _answer = _ => Page(["""{"id":"1"}"""], hasMore: false, total: 1);

    public bool WantsDetail => false;

    [Fact]
    public async Task Pages_are_read_until_there_are_no_more()
    {
        _answer = page => Page([$$"""{"id":"{{page}}"}"""], hasMore: page < 2, total: 3);
        var rows = await ReadAsync(Ordered());
        Assert.Equal(["0", "1", "2"], rows.Select(row => Value(row, "id")));
        Assert.Equal(["0", "1000", "2000"], _calls.Select(call => call.Query.Single(pair => pair.Key == "offset").Value));
        Assert.All(_calls, call => Assert.Contains(call.Headers, header => header is { Key: "Prefer", Value: "transient" }));
        Assert.Equal("""{"q":"SELECT id FROM customer ORDER BY id"}""", _calls[0].Body);
        Assert.Empty(_warnings);
    }

    [Fact]
    public async Task A_few_rows_are_asked_for_as_a_few()
    {
        await ReadAsync(Ordered() with { First = 5 });
        Assert.Equal("5", Assert.Single(_calls).Query.Single(pair => pair.Key == "limit").Value);
    }

    [Fact]
    public async Task Skipped_rows_begin_at_a_page_that_NetSuite_takes()
    {
        _answer = _ => Page(Enumerable.Range(0, 1000).Select(i => $$"""{"id":"{{i}}"}"""), hasMore: true, total: 9000);
        var rows = await ReadAsync(Ordered() with { Skip = 1_998, First = 3 });
        Assert.Equal(["998", "999", "0"], rows.Select(row => Value(row, "id")));
        Assert.Equal(["1000", "2000"], _calls.Select(call => call.Query.Single(pair => pair.Key == "offset").Value));
    }

    [Fact]
    public async Task Fields_that_come_late_are_there_from_then_on()
    {
        _answer = page => Page([page == 0 ? """{"links":[],"id":"1"}""" : """{"links":[],"id":"2","email":"a@b"}"""], hasMore: page == 0, total: 2);
        var rows = await ReadAsync(Ordered());
        Assert.Equal(["id"], rows[0].GetType().GetProperties().Select(property => property.Name));
        Assert.Equal("a@b", Value(rows[1], "email"));
    }

    [Fact]
    public async Task Fields_that_were_asked_for_are_there_from_the_start()
    {
        var rows = await ReadAsync(Ordered() with { Columns = [new("Id"), new("Email")] });
        Assert.Equal(["Id", "Email"], rows[0].GetType().GetProperties().Select(property => property.Name));
        Assert.Equal("1", Value(rows[0], "Id"));
        Assert.Null(Value(rows[0], "Email"));
    }

    [Fact]
    public async Task Without_an_order_pages_are_warned_of()
    {
        _answer = page => Page(["""{"id":"1"}"""], hasMore: page == 0, total: 2);
        await ReadAsync(Ordered() with { IsOrdered = false });
        Assert.Contains("ORDER BY", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_NetSuite_does_not_give_is_said_and_not_asked_for()
    {
        _answer = _ => Page(["""{"id":"1"}"""], hasMore: true, total: 250_000);
        await ReadAsync(Ordered());
        Assert.Contains("250,000", Assert.Single(_warnings), StringComparison.Ordinal);
        Assert.Equal(100, _calls.Count);
    }

    [Fact]
    public async Task The_end_of_what_NetSuite_gives_is_said_once_also_where_it_does_not_count()
    {
        _answer = _ => """{"data":{"items":[{"id":"1"}],"hasMore":true}}""";
        await ReadAsync(Ordered());
        Assert.Contains("100,000", Assert.Single(_warnings), StringComparison.Ordinal);
        Assert.Equal(100, _calls.Count);
    }

    [Fact]
    public async Task Who_begins_behind_the_end_gets_nothing_and_is_told()
    {
        Assert.Empty(await ReadAsync(Ordered() with { Skip = 100_000 }));
        Assert.Empty(_calls);
        Assert.Contains("100,000", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_less_is_not_warned_of_the_end()
    {
        _answer = _ => Page(Enumerable.Range(0, 1000).Select(i => $$"""{"id":"{{i}}"}"""), hasMore: true, total: 250_000);
        Assert.Equal(1500, (await ReadAsync(Ordered() with { First = 1500 })).Count);
        Assert.Empty(_warnings);
    }

    [Fact]
    public async Task An_answer_without_rows_is_an_error()
    {
        _answer = _ => """{"data":{"something":1}}""";
        Assert.Equal(ErrorIds.ResponseInvalid, (await Assert.ThrowsAsync<MakiniException>(() => ReadAsync(Ordered()))).ErrorId);
    }

    [Theory]
    [InlineData("""{"data":{"type":"x","title":"Bad Request","status":400,"o:errorDetails":[{"detail":"Invalid search query.","o:errorCode":"INVALID_PARAMETER"}]}}""", 400, "INVALID_PARAMETER")]
    [InlineData("""{"title":"Busy","o:errorDetails":[{"detail":"Too many.","o:errorCode":"SSS_REQUEST_LIMIT_EXCEEDED"}]}""", 400, "SSS_REQUEST_LIMIT_EXCEEDED")]
    public void An_error_within_an_answer_is_found(string body, int status, string code)
    {
        using var response = Response(body);
        var fault = SuiteQlAnswer.FindFault(response)!;
        Assert.Equal((status, code), (fault.Status, fault.Said.Code));
    }

    [Theory]
    [InlineData("""{"data":{"items":[{"note":"\"o:errorDetails\""}]}}""")]
    [InlineData("""{"data":{"items":[]}}""")]
    [InlineData("""{"data":{"o:errorDetails" """)]
    public void What_is_none_is_none(string body)
    {
        using var response = Response(body);
        Assert.Null(SuiteQlAnswer.FindFault(response));
    }

    Task<MakiniResponse> IPassthrough.AskAsync(SystemCall call, ICallLog log, CancellationToken cancellationToken)
    {
        _calls.Add(call);
        return Task.FromResult(Response(_answer(_calls.Count - 1)));
    }

    Task<MakiniResponse> IPassthrough.QuerySqlAsync(string sql, IReadOnlyList<object?> parameters, ICallLog log, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<MakiniResponse> IPassthrough.ReadRawTableAsync(
        string table, int page, IReadOnlyList<KeyValuePair<string, string>> query, ICallLog log, CancellationToken cancellationToken) => throw new NotSupportedException();

    void ICallLog.Verbose(string message)
    {
    }

    void ICallLog.Debug(string message)
    {
    }

    void ICallLog.Warning(string message) => _warnings.Add(message);

    private static SuiteQlQuery Ordered() => new("SELECT id FROM customer ORDER BY id", IsOrdered: true);

    private static string Page(IEnumerable<string> rows, bool hasMore, long total) =>
        $$$"""{"data":{"links":[],"hasMore":{{{(hasMore ? "true" : "false")}}},"items":[{{{string.Join(",", rows)}}}],"totalResults":{{{total}}}}}""";

    private static MakiniResponse Response(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var pooled = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(pooled, 0);
        return new MakiniResponse(System.Net.HttpStatusCode.OK, new Dictionary<string, IReadOnlyList<string>>(), pooled, bytes.Length);
    }

    private static object? Value(JdeRow row, string field) => row.GetType().GetProperty(field)!.GetValue(row);

    private async Task<List<JdeRow>> ReadAsync(SuiteQlQuery query)
    {
        var rows = new List<JdeRow>();
        var run = new SuiteQlRun(query, new NetSuiteClientOptions { Passthrough = this, ConnectionName = "acme" }, this);
        await foreach (var page in run.ReadAsync(CancellationToken.None)) rows.AddRange(page);
        return rows;
    }
}
