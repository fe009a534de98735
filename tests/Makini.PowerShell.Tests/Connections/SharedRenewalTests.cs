using System.Collections;
using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Tests.Vaults;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>One connection in eight runspaces at once, when its token ends.</summary>
public sealed class SharedRenewalTests : ConnectionTestBase
{
    private readonly StandInVault _vault = new();

    public SharedRenewalTests() => Assert.NotEmpty(ConfigurationFolder.Path);

    [Theory]
    [InlineData("2020-01-01T00:00:00Z", null)]
    [InlineData(null, "old")]
    public void Eight_runspaces_renew_it_once(string? expiresAt, string? refused)
    {
        var pair = new Hashtable { ["access_token"] = "old", ["refresh_token"] = "old-refresh", ["client_id"] = "client", ["client_secret"] = "secret" };
        if (expiresAt is not null) pair["expires_at"] = expiresAt;
        Service.TokenBody = """{"access_token":"new-token","refresh_token":"new-refresh","expires_in":3600}""";
        Service.Refused = refused;

        var answers = Engine.Get(
            """
            $vault, $pair, $url, $manifest, $together = $args
            Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $vault -Name Makini-acme -Secret $pair
            $shared = Connect-Makini acme -Vault $vault -BaseUri $url -NoTest
            1..8 | ForEach-Object -Parallel {
                Import-Module $using:manifest
                $null = ($using:together).SignalAndWait(60000)
                Test-MakiniConnection $using:shared -Quiet
            } -ThrottleLimit 8
            """,
            _vault.Name,
            pair,
            Service.Url,
            ModuleUnderTest.Manifest,
            new Barrier(8));

        Assert.Equal(8, answers.Count(answer => (bool)answer.BaseObject));
        Assert.Single(Service.Requests, request => request.StartsWith("POST /link/token ", StringComparison.Ordinal));
        Assert.Equal(8, Service.Requests.Count(request => request.Contains("Bearer new-token", StringComparison.Ordinal)));
        Assert.InRange(Service.Requests.Count(request => request.Contains("Bearer old", StringComparison.Ordinal)), 0, refused is null ? 0 : 8);
        var stored = (Hashtable)Engine.One(@"Microsoft.PowerShell.SecretManagement\Get-Secret -Vault $args[0] -Name Makini-acme -AsPlainText", _vault.Name);
        Assert.Equal("new-refresh", stored["refresh_token"]);
    }
}
