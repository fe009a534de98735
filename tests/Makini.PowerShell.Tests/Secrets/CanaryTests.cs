using System.Management.Automation;
using Makini.PowerShell.Tests.Connections;

namespace Makini.PowerShell.Tests.Secrets;

/// <summary>The token must be nowhere but in the Authorization header.</summary>
public sealed class CanaryTests : ConnectionTestBase
{
    private const string Loud = "-Verbose -Debug -InformationAction Continue";

    [Theory]
    [InlineData("200 OK", """{"data":{"sync_status":"done"}}""")]
    [InlineData("401 Unauthorized", """{"message":"The token canary-7f3a91d2-never-shown is wrong"}""")]
    [InlineData("403 Forbidden", """{"error":{"code":"x","message":"Bearer canary-7f3a91d2-never-shown may not"}}""")]
    [InlineData("404 Not Found", "canary-7f3a91d2-never-shown")]
    [InlineData("422 Unprocessable Content", """{"message":"no","errors":{"token":["canary-7f3a91d2-never-shown"]}}""")]
    [InlineData("500 Internal Server Error", "<html>canary-7f3a91d2-never-shown</html>")]
    [InlineData("200 OK", """{"data":"canary-7f3a91d2-never-shown"}""")]
    [InlineData("200 OK", "{canary-7f3a91d2-never-shown")]
    public void The_token_is_in_no_stream_error_or_view(string status, string body)
    {
        Service.Status = status;
        Service.Body = body;
        var connected = Connect("one", $"-MaximumRetryCount 0 {Loud}");
        Connect("two", $"-NoTest -MaximumRetryCount 0 {Loud}");
        var tested = Engine.Run($"Test-MakiniConnection two {Loud}; Get-MakiniConnection");
        Assert.NotEmpty(Service.Requests);
        Assert.NotEmpty(tested.Output);
        foreach (var text in Everything.In(connected).Concat(Everything.In(tested)).Concat(Everything.In(Engine.Run("$Error")))) Assert.DoesNotContain(Canary, text, StringComparison.Ordinal);
        var shown = Engine.Show(
            """
            Get-MakiniConnection
            Test-MakiniConnection two
            $Error
            @(Get-MakiniConnection) + $Error + $Error.Exception | ForEach-Object { $_.PSObject.Properties } | ForEach-Object { "$($_.Name): $($_.Value)" }
            """);
        Assert.Contains("ConnectedAt: ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_has_no_property_that_leads_to_the_token()
    {
        Connect().ThrowOnError();
        var connection = Engine.Get("Get-MakiniConnection")[0];
        Assert.DoesNotContain(Canary, PSSerializer.Serialize(connection, 10), StringComparison.Ordinal);
        Assert.Equal(
            [
                "BaseUri", "CertificateExpiresAt", "Circuit", "ConnectedAt", "Environment", "Family", "Integration", "IsAdmin", "IsSandbox", "LastSync", "Latency",
                "LibraryList", "Name", "Platform", "Reason", "RecommendedAction", "RequiresReauthorization", "Status", "SyncStatus", "TokenExpiresAt",
                "UnavailableUntil",
            ],
            connection.Properties.Select(property => property.Name).Order(StringComparer.Ordinal));
    }
}
