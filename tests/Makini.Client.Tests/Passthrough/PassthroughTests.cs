using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Passthrough;

namespace Makini.Client.Tests.Passthrough;

public sealed class PassthroughTests
{
    [Fact]
    public async Task Sends_sql_with_its_parameters_as_json()
    {
        await using var server = new TestServer(Answer.Json("""{"data":[]}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        object?[] parameters = ["a\"b\\ü", 'c', true, 1, 2L, (byte)3, ulong.MaxValue, 1.50m, 0.25, null];

        using var answer = await connection.Passthrough.QuerySqlAsync(
            "SELECT 'x' FROM F0101 WHERE ABALPH < ?", parameters, NullCallLog.Instance, CancellationToken.None);

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/api/passthrough", "application/json"), (request.Method, request.Target, request.Headers["Content-Type"]));
        Assert.Equal(
            """{"method":"post","sql":"SELECT 'x' FROM F0101 WHERE ABALPH < ?","parameters":"""
            + """["a\"b\\ü","c",true,1,2,3,18446744073709551615,1.50,0.25,null]}""",
            request.Body);
    }

    [Fact]
    public async Task Repeats_sql_with_the_same_body()
    {
        await using var server = new TestServer(Answer.Cut(), Answer.Json("""{"data":[]}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.Passthrough.QuerySqlAsync("SELECT 1", [], NullCallLog.Instance, CancellationToken.None);

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
    }

    public static TheoryData<object> NoParameters => [DateTime.UnixEpoch, double.NaN, float.PositiveInfinity, new object(), new[] { 1 }];

    [Theory]
    [MemberData(nameof(NoParameters))]
    public async Task Refuses_a_parameter_that_json_has_not(object value)
    {
        await using var server = new TestServer(Answer.Json("{}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(
            () => connection.Passthrough.QuerySqlAsync("x", [value], NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.Same(value, error.Target);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Asks_the_connected_system_with_a_body()
    {
        await using var server = new TestServer(Answer.Json("""{"data":{}}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        var call = new SystemCall("dataservice") { Body = """{"targetName":"F0101","a":[1,null]}""" };

        using var answer = await connection.Passthrough.AskAsync(call, NullCallLog.Instance, CancellationToken.None);

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/api/passthrough"), (request.Method, request.Target));
        Assert.Equal(
            """{"path":"dataservice","method":"post","headers":{"Content-Type":"application/json"},"body":{"targetName":"F0101","a":[1,null]}}""",
            request.Body);
    }

    [Fact]
    public async Task Asks_the_connected_system_with_a_query()
    {
        await using var server = new TestServer(Answer.Json("""{"data":{}}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        var call = new SystemCall("dataservice/next") { Query = [new("a", "1"), new("b&", "2"), new("a", "3")] };

        using var answer = await connection.Passthrough.AskAsync(call, NullCallLog.Instance, CancellationToken.None);

        Assert.Equal("""{"path":"dataservice/next","method":"get","query":{"a":"3","b&":"2"}}""", Assert.Single(server.Requests).Body);
    }

    [Fact]
    public async Task Repeats_a_question_that_broke()
    {
        await using var server = new TestServer(Answer.Cut(), Answer.Json("""{"data":{}}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.Passthrough.AskAsync(new SystemCall("x") { Body = "{}" }, NullCallLog.Instance, CancellationToken.None);

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("F0101", 3, "/api/raw/tables/F0101/data?page=3&sort%5BA%5D=1")]
    [InlineData("a/b?c#d", 1, "/api/raw/tables/a%2Fb%3Fc%23d/data?page=1&sort%5BA%5D=1")]
    [InlineData("../../x", 1, "/api/raw/tables/..%2F..%2Fx/data?page=1&sort%5BA%5D=1")]
    public async Task Reads_a_page_of_a_raw_table(string table, int page, string target)
    {
        await using var server = new TestServer(Answer.Json("""{"data":[]}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.Passthrough.ReadRawTableAsync(table, page, [new("sort[A]", "1")], NullCallLog.Instance, CancellationToken.None);

        Assert.Equal(target, Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Refuses_a_table_name_that_would_change_the_path(string table)
    {
        await using var server = new TestServer(Answer.Json("{}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(
            () => connection.Passthrough.ReadRawTableAsync(table, 1, [], NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("""{"data":["F0101","F0116"]}""")]
    [InlineData("""["F0101","F0116"]""")]
    [InlineData("""{"data":[{"name":"F0101","rows":1},{"name":"F0116"}],"meta":{"current_page":"1","last_page":1}}""")]
    [InlineData("""{"data":[{"table":"F0101"},{"key":"F0116"},{"other":1},null]}""")]
    public async Task Lists_raw_tables_in_each_form(string json)
    {
        await using var server = new TestServer(Answer.Json(json));

        Assert.Equal(["F0101", "F0116"], await ListAsync(server));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Lists_raw_tables_of_all_pages()
    {
        await using var server = new TestServer(
            Answer.Json("""{"data":["A"],"meta":{"current_page":1,"last_page":2}}"""),
            Answer.Json("""{"data":["B"],"meta":{"current_page":2,"last_page":2}}"""));

        Assert.Equal(["A", "B"], await ListAsync(server));
        Assert.Equal(["/api/raw/tables?page=1", "/api/raw/tables?page=2"], server.Requests.Select(r => r.Target));
    }

    [Fact]
    public async Task An_endless_list_of_raw_tables_ends_at_an_empty_page()
    {
        await using var server = new TestServer(
            Answer.Json("""{"data":["A"],"meta":{"current_page":1,"last_page":9}}"""),
            Answer.Json("""{"data":[],"meta":{"current_page":1,"last_page":9}}"""));

        Assert.Equal(["A"], await ListAsync(server));
    }

    [Theory]
    [InlineData("""{"data":{}}""")]
    [InlineData("{}")]
    [InlineData("7")]
    public async Task Says_when_the_answer_is_no_list(string json)
    {
        await using var server = new TestServer(Answer.Json(json));

        Assert.Equal(ErrorIds.ResponseInvalid, (await Assert.ThrowsAsync<MakiniException>(() => ListAsync(server))).ErrorId);
    }

    private static async Task<IReadOnlyList<string>> ListAsync(TestServer server)
    {
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        return await new PassthroughClient(connection.Transport).ListRawTablesAsync(NullCallLog.Instance, CancellationToken.None);
    }
}
