using System.Management.Automation;

namespace Makini.PowerShell.Tests.Connections;

public sealed class ConnectTests : ConnectionTestBase
{
    [Fact]
    public void Connecting_asks_for_the_status_once_and_returns_the_connection()
    {
        dynamic connection = Assert.Single(Connect("one", "-Environment Test").ThrowOnError().Output).BaseObject;
        Assert.Equal("one", (string)connection.Name);
        Assert.Equal("jd-edwards-world", (string)connection.Platform);
        Assert.Equal("done", (string)connection.SyncStatus);
        Assert.Equal("Test", connection.Environment.ToString());
        var request = Assert.Single(Service.Requests);
        Assert.StartsWith("GET /api/integrations/current ", request, StringComparison.Ordinal);
        Assert.Contains($"Authorization: Bearer {Canary}", request, StringComparison.Ordinal);
    }

    [Fact]
    public void NoTest_sends_nothing()
    {
        Connect("one", "-NoTest -Platform netsuite").ThrowOnError();
        Assert.Empty(Service.Requests);
        Assert.Equal("netsuite", (string)Engine.One("(Get-MakiniConnection one).Platform"));
    }

    [Fact]
    public void The_token_may_stand_in_an_environment_variable()
    {
        const string Variable = "MAKINI_CONNECT_TEST";
        Environment.SetEnvironmentVariable(Variable, Canary);
        try
        {
            Engine.Run("Connect-Makini -EnvironmentVariable $args[0] -BaseUri $args[1]", Variable, Service.Url).ThrowOnError();
            Assert.Contains($"Authorization: Bearer {Canary}", Assert.Single(Service.Requests), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Fact]
    public void A_missing_environment_variable_is_named()
    {
        var error = Engine.Run("Connect-Makini -EnvironmentVariable MAKINI_NO_SUCH -BaseUri $args[0]", Service.Url).Error;
        Assert.StartsWith("MakiniSecretNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("MAKINI_NO_SUCH", error.TargetObject);
        Assert.Empty(Service.Requests);
    }

    [Fact]
    public void A_refused_token_opens_nothing()
    {
        Service.Status = "401 Unauthorized";
        Service.Body = """{"message":"Unauthenticated."}""";
        var error = Connect().Error;
        Assert.StartsWith("MakiniTokenExpired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.AuthenticationError, error.CategoryInfo.Category);
        Assert.NotNull(error.ErrorDetails.RecommendedAction);
        Assert.Empty(Engine.Get("Get-MakiniConnection"));
    }

    [Fact]
    public void A_system_that_refuses_its_credentials_is_warned_about()
    {
        Service.Body = """{"data":{"provider":"netsuite","sync_status":"fail"}}""";
        var result = Connect().ThrowOnError();
        var warning = Assert.Single(result.Warnings);
        Assert.Contains("only the customer can help", warning, StringComparison.Ordinal);
        Assert.Contains("New-MakiniLink", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_connection_is_the_default_and_the_same_name_replaces()
    {
        Connect("one").ThrowOnError();
        Connect("two").ThrowOnError();
        var result = Connect("ONE", "-Verbose").ThrowOnError();
        Assert.Contains(result.Verbose, line => line.Contains("'ONE'", StringComparison.Ordinal) && line.Contains("replaced", StringComparison.Ordinal));
        Assert.Equal(["ONE", "two"], Engine.Get("(Get-MakiniConnection).Name").Select(o => o.ToString()));
        Assert.Equal("ONE", (string)Engine.One("(Test-MakiniConnection).Name"));
    }

    [Theory]
    [InlineData("http://api.makini.io")]
    [InlineData("ftp://127.0.0.1/")]
    public void Plain_http_to_another_machine_is_refused(string address)
    {
        var error = Engine.Run("Connect-Makini -Token $args[0] -BaseUri $args[1] -NoTest", Secure(Canary), address).Error;
        Assert.StartsWith("MakiniInsecureUri,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a*")]
    [InlineData("a?b")]
    [InlineData("[ab]")]
    [InlineData(" ")]
    [InlineData("")]
    public void A_name_with_wildcards_or_blanks_at_its_ends_is_refused(string name) =>
        Assert.StartsWith("ParameterArgumentValidationError", Connect(name).Error.FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Skipping_the_certificate_check_warns_every_time()
    {
        Assert.Single(Connect("one", "-SkipCertificateCheck -NoTest").Warnings);
        Assert.Single(Connect("one", "-SkipCertificateCheck -NoTest").Warnings);
    }

    [Fact]
    public void An_empty_token_is_refused() =>
        Assert.StartsWith(
            "MakiniSecretInvalid,",
            Engine.Run("Connect-Makini -Token $args[0] -NoTest", Secure("")).Error.FullyQualifiedErrorId,
            StringComparison.Ordinal);

    [Fact]
    public void A_service_that_is_not_there_is_unavailable()
    {
        Service.Dispose();
        var error = Connect("one", "-MaximumRetryCount 0").Error;
        Assert.StartsWith("MakiniUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("one", error.TargetObject);
    }

    [Fact]
    public void A_proxy_is_used_with_its_login()
    {
        Service.Status = "407 Proxy Authentication Required";
        Service.Header = "Proxy-Authenticate: Basic realm=\"proxy\"\r\n";
        var login = new PSCredential("user", Secure("password"));
        var error = Engine.Run(
            "Connect-Makini -Token $args[0] -BaseUri https://makini.invalid -Proxy $args[1] -ProxyCredential $args[2] -MaximumRetryCount 0",
            Secure(Canary), Service.Url, login).Error;
        Assert.StartsWith("MakiniUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.All(Service.Requests, request => Assert.StartsWith("CONNECT makini.invalid:443 ", request, StringComparison.Ordinal));
        Assert.Contains(Service.Requests, request => request.Contains("Proxy-Authorization: Basic dXNlcjpwYXNzd29yZA==", StringComparison.Ordinal));
        Assert.DoesNotContain(Service.Requests, request => request.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_that_does_not_come_in_time_is_unavailable()
    {
        Service.IsSilent = true;
        var error = Connect("one", "-TimeoutSec 1 -MaximumRetryCount 0").Error;
        Assert.StartsWith("MakiniUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_line_of_a_table_may_be_a_connection()
    {
        var rows = new[] { "a", "b" }.Select(name => new { Name = name, BaseUri = Service.Url, Platform = "netsuite" }).ToArray();
        Assert.Equal(["a", "b"], Engine.Get("$args[0] | Connect-Makini -Token $args[1] -NoTest | ForEach-Object Name", rows, Secure(Canary)).Select(o => o.ToString()));
    }

    [Fact]
    public async Task Stopping_during_a_request_hangs_up()
    {
        Service.IsSilent = true;
        using var shell = Engine.Shell("Connect-Makini -Token $args[0] -BaseUri $args[1]", Secure(Canary), Service.Url);
        var running = shell.BeginInvoke();
        await Service.RequestArrived.Task.WaitAsync(Soon);
        await Task.Run(shell.Stop).WaitAsync(Soon);
        await Service.ClientLeft.Task.WaitAsync(Soon);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        Assert.Empty(Engine.Get("Get-MakiniConnection"));
    }
}
