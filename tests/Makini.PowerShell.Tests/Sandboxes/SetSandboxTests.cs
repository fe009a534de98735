using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Sandboxes;

[Collection(AloneCollection.Name)]
public sealed class SetSandboxTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();

    public SetSandboxTests() => _engine.Get("$global:sandbox = Start-MakiniSandbox; Connect-Makini -Sandbox -MaximumRetryCount 3 | Out-Null");

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_runbook_survives_what_it_can_and_the_record_tells_what_happened()
    {
        _engine.Get("Set-MakiniSandbox -StatusCode 503 -RetryAfter 0 -Count 1 -Path */passthrough; $sandbox | Set-MakiniSandbox -RateLimit -RetryAfter ([datetime]::Now) -Count 1");
        _engine.Get("Set-MakiniSandbox -Drop InBody -Count 1; $global:before = $sandbox.RequestCount");
        Assert.Equal(30, _engine.Get("Invoke-JdeQuery F0101 -First 30").Select(row => row.Properties["AN8"].Value).Distinct().Count());
        Assert.Equal(
            ["503: 503", "429: 429", "200: drop InBody", "200: "],
            _engine.Get("Get-MakiniSandbox -Request | Where-Object Number -gt $before | ForEach-Object { \"$($_.StatusCode): $(($_.Fault -split ',')[0])\" }")
                .Select(line => line.ToString()));
        Assert.Equal([1, 1, 1], _engine.Get("Get-MakiniSandbox -Fault").Select(fault => (int)fault.Properties["Hits"].Value));
        Assert.Empty(_engine.Get("Set-MakiniSandbox -Clear; Get-MakiniSandbox -Fault"));
    }

    [Fact]
    public void A_token_that_expires_in_mid_walk_costs_no_row()
    {
        _engine.Get("Set-MakiniSandbox -ExpireToken -After 1");
        var rows = _engine.Get("Invoke-MakiniRequest /api/eam/work-orders -Query @{ per_page = 25 } -All").Select(row => row.Properties["key"].Value).ToList();
        Assert.Equal(rows.Count, rows.Distinct().Count());
        Assert.True(rows.Count > 50);
        Assert.Contains(_engine.Get("Get-MakiniSandbox $sandbox -Request"), request => Equals(request.Properties["StatusCode"].Value, 401));
    }

    [Fact]
    public void A_system_that_refuses_Makini_wants_the_customer()
    {
        _engine.Get("Set-MakiniSandbox -SyncStatus fail");
        Assert.StartsWith("MakiniReauthorizationRequired,", _engine.Run("Invoke-JdeQuery F0101 -First 1").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.True((bool)((dynamic)_engine.One("Test-MakiniConnection")).RequiresReauthorization);
        _engine.Get("Set-MakiniSandbox -SyncStatus done");
        Assert.Single(_engine.Get("Invoke-JdeQuery F0101 -First 1"));
    }

    [Theory]
    [InlineData("-RateLimit", "429")]
    [InlineData("-StatusCode 502 -HtmlBody", "502, HTML")]
    [InlineData("-Truncate -TrailingText x -WrongContentType", "wrong content type, truncated, trailing text")]
    [InlineData("-LatencyMs 5 -SlowBody 10 -ClockSkew -60", "latency 5 ms, slow body 10 ms, clock skew -60 s")]
    [InlineData("-Drop beforeheaders", "drop BeforeHeaders")]
    [InlineData("-ExpireToken", "token expires")]
    [InlineData("-RateLimit -RetryAfter 2026-10-08T12:00:00Z", "429, Retry-After Thu, 08 Oct 2026 12:00:00 GMT")]
    public void A_fault_is_what_was_asked_for(string parameters, string fault) =>
        Assert.Equal(fault, _engine.One($"Set-MakiniSandbox {parameters}; Get-MakiniSandbox -Fault | ForEach-Object ToString"));

    [Fact]
    public void Clearing_and_setting_go_together() =>
        Assert.Equal("500", _engine.One("Set-MakiniSandbox -RateLimit; Set-MakiniSandbox -Clear -StatusCode 500; \"$($sandbox.Faults)\""));

    [Theory]
    [InlineData("Set-MakiniSandbox", "MakiniInvalidRequest")]
    [InlineData("Set-MakiniSandbox -StatusCode 200", "ParameterArgumentValidationError")]
    [InlineData("Set-MakiniSandbox -StatusCode 500 -RateLimit", "AmbiguousParameterSet")]
    [InlineData("Set-MakiniSandbox -SyncStatus broken", "ParameterArgumentValidationError")]
    [InlineData("Stop-MakiniSandbox; Set-MakiniSandbox -RateLimit", "MakiniSandboxUnavailable")]
    public void What_cannot_be_is_an_error(string script, string id) =>
        Assert.StartsWith($"{id},", _engine.Run(script).Error.FullyQualifiedErrorId, StringComparison.Ordinal);

    [Theory]
    [InlineData("-StatusCode 500")]
    [InlineData("-SyncStatus fail")]
    public void WhatIf_changes_nothing(string parameters)
    {
        _engine.Get($"Set-MakiniSandbox {parameters} -WhatIf");
        Assert.True((bool)_engine.One("Test-MakiniConnection -Quiet"));
        Assert.Single(_engine.Get("Set-MakiniSandbox -StatusCode 500; Set-MakiniSandbox -Clear -WhatIf; Get-MakiniSandbox -Fault"));
    }

    [Fact]
    public void The_views_show_faults_and_requests()
    {
        Assert.Matches(@"Path +After Count Hits Fault", _engine.Show("Set-MakiniSandbox -StatusCode 503 -Count 2; Get-MakiniSandbox -Fault"));
        Assert.Matches(@"Number At +Method Path +Status Fault +Query", _engine.Show("Test-MakiniConnection -Quiet | Out-Null; Get-MakiniSandbox -Request"));
    }
}
