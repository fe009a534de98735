using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections.Reporting;

/// <summary>What each state of a connection is called in the report.</summary>
public sealed class ReportEntryTests : ConnectionTestBase
{
    private readonly string _file = Path.Combine(TestFolder.Create("makini-report-"), "report.html");

    [Theory]
    [InlineData("done", 0, "well", "good")]
    [InlineData("inprogress", 1, "well", "good")]
    [InlineData("done", 3, "old data", "soon")]
    [InlineData("error", 0, "failed", "bad")]
    [InlineData("fail", 0, "reconnect", "bad")]
    public void A_connection_is_called_what_it_wants(string status, int days, string label, string colour)
    {
        var time = DateTimeOffset.UtcNow.AddDays(-days).ToString("o");
        Service.Body = $$$"""{"data":{"company_name":"Acme <b>","provider":"netsuite","sync_status":"{{{status}}}","sync_updated_at":"{{{time}}}"}}""";
        Connect();
        var text = Export();
        Assert.Contains($"<tr class=\"{colour}\"><th scope=\"rowgroup\" rowspan=\"1\">Acme &lt;b&gt;</th>", text, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"badge\">{label}</span>", text, StringComparison.Ordinal);
        Assert.Contains(days > 1 ? $"{days} days ago" : days == 1 ? "24 hours ago" : "a moment ago", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "token ends", "in 2 days")]
    [InlineData(30, "well", "in 29 days")]
    public void A_token_that_ends_soon_is_told(int days, string label, string distance)
    {
        var end = DateTimeOffset.UtcNow.AddDays(days).ToUnixTimeSeconds();
        var claims = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($$"""{"exp":{{end}} }"""));
        Engine.Get("Connect-Makini one -Token $args[0] -BaseUri $args[1]", Secure($"eyJ0eXAiOiJKV1QifQ.{claims.TrimEnd('=').Replace('+', '-').Replace('/', '_')}.x"), Service.Url);
        Service.Body = $$$"""{"data":{"sync_status":"done","sync_updated_at":"{{{DateTimeOffset.UtcNow:o}}}"}}""";
        var text = Export();
        Assert.Contains($"<span class=\"badge\">{label}</span>", text, StringComparison.Ordinal);
        Assert.Contains(distance, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[datetime]::Now.AddDays(9)", "certificate ends")]
    [InlineData("$null", "well")]
    public void A_certificate_that_ends_soon_is_told(string end, string label)
    {
        Engine.Get(
            $"[Makini.PowerShell.Connections.ConnectionHealth]@{{ Name = 'n'; Status = 'done'; CertificateExpiresAt = {end}; Notice = 'Make a <new> one' }} | Export-MakiniHealthReport $args[0]",
            _file);
        var text = File.ReadAllText(_file);
        Assert.Contains($"<span class=\"badge\">{label}</span>", text, StringComparison.Ordinal);
        Assert.Contains("Make a &lt;new&gt; one", text, StringComparison.Ordinal);
    }

    private string Export()
    {
        Engine.Get("Export-MakiniHealthReport $args[0] -Connection o*", _file);
        return File.ReadAllText(_file);
    }
}
