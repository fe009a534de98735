namespace Makini.PowerShell.Tests.Secrets;

/// <summary>
/// Every cmdlet of the module is called with marked secrets, as loud as it can be, against a service that fails in many ways
/// and answers with the very secrets it was sent. All that comes out in any way is searched for the mark.
/// </summary>
public sealed class EveryCmdletCanaryTests(CanaryFixture fixture) : IClassFixture<CanaryFixture>
{
    private const string NewPair =
        $$$"""{"data":{"key":"1","access_token":"newer-{{{CanaryFixture.Mark}}}","refresh_token":"next-{{{CanaryFixture.Mark}}}","expires_in":3600}}""";

    [Fact]
    public void Every_cmdlet_is_called()
    {
        var exported = fixture.Engine.Get("(Get-Module Makini).ExportedCmdlets.Keys").Select(name => name.ToString()!);
        var called = CanaryCalls.ToService.Concat(CanaryCalls.WithoutService).Select(call => call.Cmdlet);
        Assert.True(exported.ToHashSet().SetEquals(called), $"Say in {nameof(CanaryCalls)} how to call: {string.Join(", ", exported.Except(called))}");
    }

    [Theory]
    [InlineData("200 OK", """{"data":{"id":"1","key":"1","provider":"jd-edwards-world","sync_status":"done"}}""", true)]
    [InlineData("200 OK", """{"data":[{"key":"1","id":"1","name":"plant","value":"x","AN8":5}]}""", true)]
    [InlineData("200 OK", "{{bearer} {body}", false)]
    [InlineData("200 OK", "[]", false, "No header: {bearer} {body}\r\n")]
    [InlineData("302 Found", "", true, "Location: /again/{bearer}/?token={bearer}\r\n")]
    [InlineData("307 Temporary Redirect", "", false, "Location: http://{bearer}.example/{bearer}\r\n")]
    [InlineData("400 Bad Request", """{"error":"invalid_grant","error_description":"{bearer} {body} is wrong"}""", false)]
    [InlineData("401 Unauthorized", """{"message":"The token {bearer} is wrong","errors":["{body}"]}""", false)]
    [InlineData("401 Unauthorized", """{"message":"The token {bearer} is wrong","errors":["{body}"]}""", true)]
    [InlineData("403 Forbidden", """{"error":{"code":"{bearer}","message":"Bearer {bearer} may not","request_id":"{body}"}}""", true)]
    [InlineData("404 Not Found", "{bearer} {body}", true)]
    [InlineData("500 Internal Server Error", "<html><title>{bearer}</title>{body}</html>", false)]
    public void No_cmdlet_shows_a_secret(string status, string body, bool givesTokens, string header = "")
    {
        fixture.Service.Status = status;
        fixture.Service.Body = body;
        fixture.Service.Header = "X-Request-Id: {bearer}\r\nX-RateLimit-Limit: {bearer}\r\n" + header;
        fixture.Service.TokenBody = givesTokens ? NewPair : null;
        foreach (var call in CanaryCalls.ToService) fixture.Call(call);
        Assert.Contains(fixture.Service.Requests, request => request.Contains($"client_secret=secret-{CanaryFixture.Mark}", StringComparison.Ordinal));
        fixture.SearchTheRest();
    }

    [Fact]
    public void No_cmdlet_shows_the_secrets_of_the_sandbox()
    {
        foreach (var call in CanaryCalls.WithoutService)
        {
            fixture.Hide(fixture.Engine.Get("if ($sandbox) { $sandbox.GetAccessToken(), $sandbox.GetRefreshToken(), $sandbox.GetClientSecret() | ForEach-Object { [Net.NetworkCredential]::new('', $_).Password } }").Select(text => text.ToString()!));
            fixture.Call(call with { Sends = false });
        }

        fixture.SearchTheRest();
    }

    [Theory]
    [InlineData("-Token $args[0]")]
    [InlineData("-ClientId a -ClientSecret $args[0]")]
    public void A_secret_given_as_text_is_refused_and_not_repeated(string parameters)
    {
        var result = fixture.Engine.Run($"Connect-Makini x {parameters}", $"text-{CanaryFixture.Mark}");
        Assert.Contains("SecureString", result.Error.Exception.Message, StringComparison.Ordinal);
        fixture.IsClean(parameters, Everything.In(result));
        fixture.SearchTheRest();
    }
}
