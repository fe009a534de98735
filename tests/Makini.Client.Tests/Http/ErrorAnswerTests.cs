using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Http;

public sealed class ErrorAnswerTests
{
    [Theory]
    [InlineData(400, ErrorIds.InvalidRequest)]
    [InlineData(403, ErrorIds.Forbidden)]
    [InlineData(404, ErrorIds.NotFound)]
    [InlineData(407, ErrorIds.Unavailable)]
    [InlineData(409, ErrorIds.InvalidRequest)]
    [InlineData(422, ErrorIds.InvalidRequest)]
    [InlineData(429, ErrorIds.RateLimited)]
    [InlineData(304, ErrorIds.ResponseInvalid)]
    [InlineData(500, ErrorIds.Unavailable)]
    [InlineData(503, ErrorIds.Unavailable)]
    public async Task Each_status_has_its_id_and_its_advice(int status, string errorId)
    {
        var error = await FailAsync(Answer.Status(status));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Equal(status, error.StatusCode);
        Assert.False(string.IsNullOrEmpty(error.RecommendedAction));
    }

    [Theory]
    [InlineData("""{"message":"No such file."}""", "(400: No such file).", null)]
    [InlineData("""{"message":"Bad.","errors":{"a":["is one","is two"],"b":"is odd"}}""", "(400: Bad. a: is one is two b: is odd).", null)]
    [InlineData("""{"message":"The a is bad.","errors":{"a":["The a is bad."]}}""", "(400: a: The a is bad).", null)]
    [InlineData("""{"message":"The a is bad. (and 1 more error)","errors":{"a":["The a is bad."],"b":["The b is odd."]}}""", "(400: a: The a is bad. b: The b is odd).", null)]
    [InlineData("""{"errors":["one","two"]}""", "(400: one two).", null)]
    [InlineData("""{"errors":[{"field":"name","message":"is missing"}]}""", "(400: name: is missing).", null)]
    [InlineData("""{"error":{"code":"SQL0204","message":"F9999 not found."}}""", "(400: F9999 not found).", "SQL0204")]
    [InlineData("""{"error":"invalid_grant","error_description":"The code is old"}""", "(400: The code is old).", "invalid_grant")]
    [InlineData("""{"error":"went wrong"}""", "(400: went wrong).", null)]
    [InlineData("""{"title":"Bad","detail":"Too long","code":17}""", "(400: Too long).", "17")]
    [InlineData("""{"message":null,"errors":null}""", "(400).", null)]
    [InlineData("""{"message":{"a":1}}""", "(400).", null)]
    [InlineData("\"just text\"", "(400: just text).", null)]
    [InlineData("[]", "(400: []).", null)]
    [InlineData("plain text", "(400: plain text).", null)]
    [InlineData("<html><head><title>Bad gateway</title></head></html>", "(400: Bad gateway).", null)]
    [InlineData("<html><body>no title</body></html>", "(400).", null)]
    [InlineData("", "(400).", null)]
    public async Task Reads_every_form_of_error(string body, string ending, string? code)
    {
        var error = await FailAsync(Answer.Html(body, 400));

        Assert.EndsWith(ending, error.Message, StringComparison.Ordinal);
        Assert.Equal(code, error.ErrorCode);
        Assert.Equal(body, error.Body);
    }

    [Fact]
    public async Task Reads_an_error_that_is_no_utf_8()
    {
        var error = await FailAsync(Answer.Bytes([.. "{\"message\":\"Stra"u8, 0xDF, .. "e\"}"u8], 400, []));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.Contains("Stra\uFFFDe", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-request-id")]
    [InlineData("Request-Id")]
    [InlineData("X-Correlation-ID")]
    [InlineData("cf-ray")]
    public async Task Finds_the_request_id_in_a_header(string header) =>
        Assert.Equal("id-1", (await FailAsync(Answer.Json("{}", 400, header + ": id-1"))).RequestId);

    [Fact]
    public async Task Prefers_the_request_id_in_the_body() =>
        Assert.Equal("id-2", (await FailAsync(Answer.Json("""{"request_id":"id-2"}""", 400, "x-request-id: id-1"))).RequestId);

    [Theory]
    [InlineData("""{"code":"reauthorization_required","message":"x"}""")]
    [InlineData("""{"message":"Please reconnect the integration."}""")]
    public async Task Knows_an_answer_that_asks_to_reconnect(string body)
    {
        var error = await FailAsync(Answer.Json(body, 403));

        Assert.Equal(ErrorIds.ReauthorizationRequired, error.ErrorId);
        Assert.True(error.RequiresReauthorization);
    }

    [Fact]
    public async Task Keeps_two_thousand_characters_of_the_body_and_one_line_of_the_message()
    {
        var error = await FailAsync(Answer.Html(new string('x', 50_000), 400));

        Assert.Equal(2000, error.Body!.Length);
        Assert.InRange(error.Message.Length, 500, 600);
    }

    [Fact]
    public async Task Lets_no_control_character_through_to_a_terminal()
    {
        var error = await FailAsync(Answer.Json("""{"message":"a\u001b[31mred\r\nb"}""", 400));

        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    private static async Task<MakiniException> FailAsync(Answer answer)
    {
        await using var server = new TestServer(answer);
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { MaximumRetryCount = 0 });
        return await Connect.FailsAsync(() => connection.GetAsync());
    }
}
