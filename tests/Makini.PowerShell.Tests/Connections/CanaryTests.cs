using System.Collections;
using System.Management.Automation;
using System.Reflection;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>The token must be nowhere but in the Authorization header.</summary>
public sealed class CanaryTests : ConnectionTestBase
{
    private const string Everything = "-Verbose -Debug -InformationAction Continue";

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
        var connected = Connect("one", $"-MaximumRetryCount 0 {Everything}");
        Connect("two", $"-NoTest -MaximumRetryCount 0 {Everything}");
        var tested = Engine.Run($"Test-MakiniConnection two {Everything}; Get-MakiniConnection");
        Assert.NotEmpty(Service.Requests);
        Assert.NotEmpty(tested.Output);
        foreach (var text in Texts(connected).Concat(Texts(tested)).Concat(Texts(Engine.Run("$Error")))) Assert.DoesNotContain(Canary, text, StringComparison.Ordinal);
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
            ["BaseUri", "ConnectedAt", "Environment", "IsAdmin", "IsSandbox", "Name", "Platform", "Status", "TokenExpiresAt"],
            connection.Properties.Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Texts(RunResult result) =>
        result.Verbose.Concat(result.Debug).Concat(result.Warnings)
            .Concat(result.Information.Select(record => record.ToString()))
            .Concat(result.Progress.Select(record => $"{record.Activity} {record.StatusDescription} {record.CurrentOperation}"))
            .Concat(result.Output.SelectMany(output => output.BaseObject is ErrorRecord error ? Texts(error) : Texts(output)))
            .Concat(result.Errors.SelectMany(Texts))
            .Concat(Texts(result.Terminating));

    private static IEnumerable<string> Texts(PSObject output) => [output.ToString(), PSSerializer.Serialize(output, 6)];

    private static IEnumerable<string> Texts(ErrorRecord error) =>
    [
        error.ToString(),
        error.TargetObject?.ToString() ?? "",
        error.ErrorDetails?.Message ?? "",
        error.ErrorDetails?.RecommendedAction ?? "",
        error.ScriptStackTrace ?? "",
        error.InvocationInfo?.Line ?? "",
        PSSerializer.Serialize(error, 6),
        .. Texts(error.Exception),
    ];

    private static IEnumerable<string> Texts(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            yield return e.ToString();
            foreach (DictionaryEntry entry in e.Data) yield return $"{entry.Key} {entry.Value}";
            foreach (var property in e.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
            {
                if (property.GetIndexParameters().Length == 0) yield return property.GetValue(e)?.ToString() ?? "";
            }
        }
    }
}
