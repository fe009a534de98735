using System.Text;
using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Http;
using Makini.Passthrough;

namespace Makini.Client.Tests.Http;

/// <summary>Errors of the connected system, which Makini passes on: whoever reads them must not look at Makini or at the token.</summary>
public sealed class SystemErrorTests
{
    [Theory]
    [InlineData(200, 400, ErrorIds.InvalidRequest, "The system behind connection 'test' does not accept the request (400: Why).")]
    [InlineData(400, 400, ErrorIds.InvalidRequest, "The system behind connection 'test' does not accept the request (400: Why).")]
    [InlineData(200, 401, ErrorIds.ReauthorizationRequired, "Why")]
    [InlineData(401, 401, ErrorIds.ReauthorizationRequired, "Why")]
    [InlineData(200, 403, ErrorIds.Forbidden, "The login of connection 'test' may not do this in its system (403: Why).")]
    [InlineData(403, 403, ErrorIds.Forbidden, "The login of connection 'test' may not do this in its system (403: Why).")]
    [InlineData(200, 404, ErrorIds.NotFound, "The system behind connection 'test' has no such thing (404: Why).")]
    [InlineData(200, 429, ErrorIds.RateLimited, "The system behind connection 'test' gets more requests at once than it allows (429: Why).")]
    [InlineData(200, 500, ErrorIds.Unavailable, "The system behind connection 'test' fails (500: Why).")]
    public async Task Are_called_so(int answered, int status, string id, string message)
    {
        var fault = FormattableString.Invariant($$"""{"title":"x","status":{{status}},"o:errorDetails":[{"detail":"Why.","o:errorCode":"CODE"}]}""");
        await using var server = new TestServer((_, _) => Answer.Json(fault, answered));
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { Name = "test", MaximumRetryCount = 0 });
        var call = new SystemCall("query/v1/suiteql") { Body = "{}", FindFault = _ => new SystemFault(status, ErrorBody.Read(Encoding.UTF8.GetBytes(fault))) };

        var error = await Assert.ThrowsAsync<MakiniException>(() => connection.Passthrough.AskAsync(call, NullCallLog.Instance, default));

        Assert.Equal((id, "CODE", status), (error.ErrorId, error.ErrorCode, error.StatusCode));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(status == 401, error.RequiresReauthorization);
    }
}
