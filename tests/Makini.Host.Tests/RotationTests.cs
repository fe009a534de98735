namespace Makini.Host.Tests;

/// <summary>Two processes that renew the tokens in one secret at the same time.</summary>
public sealed class RotationTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("makini-rotation-").FullName;

    /// <summary>The vault is the module that stands in for SecretManagement; its secrets are files that processes share.</summary>
    private string Setting =>
        $$"""
        $env:MAKINI_CONFIG_HOME = '{{_folder}}/config'
        $env:MAKINI_STANDIN_VAULTS = '{{_folder}}/vaults'
        $env:PSModulePath = '{{HostProcess.RepositoryRoot}}/tests/Makini.PowerShell.Tests/Vaults/StandIn' + [IO.Path]::PathSeparator + $env:PSModulePath
        """;

    [Fact]
    public async Task Both_end_with_the_one_pair_that_works()
    {
        using var service = HostProcess.StartWithModule("-Command", $$"""
            {{Setting}}
            $null = [IO.Directory]::CreateDirectory("$env:MAKINI_STANDIN_VAULTS/shared")
            $sandbox = Start-MakiniSandbox
            $plain = { param($secure) [Net.NetworkCredential]::new('', $secure).Password }
            Set-Secret -Vault shared -Name Makini-acme -Secret @{
                access_token = & $plain $sandbox.GetAccessToken(); refresh_token = & $plain $sandbox.GetRefreshToken()
                client_id = $sandbox.ClientId; client_secret = & $plain $sandbox.GetClientSecret()
            }
            [Console]::Out.WriteLine($sandbox.Url)
            $null = [Console]::In.ReadLine()
            $last = (Get-Secret -Vault shared -Name Makini-acme -AsPlainText).access_token
            "newest: $($last -eq (& $plain $sandbox.GetAccessToken()))"
            """);
        var url = await service.Output.ReadLineAsync().WaitAsync(Soon);

        var runs = await Task.WhenAll(RotateAsync(url), RotateAsync(url));
        var reader = await HostProcess.RunAsync("-Command", $"{Setting}\nConnect-Makini acme -Vault shared -BaseUri {url} | Test-MakiniConnection -Quiet");
        var end = await service.FinishAsync("\n");

        Assert.All(runs, run => Assert.Equal(["True", "True", "True", "True", "True", "True"], run.Lines));
        Assert.Equal(["True"], reader.Lines);
        Assert.Equal(["newest: True"], end.Lines);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<HostRun> RotateAsync(string? url) => HostProcess.RunAsync("-Command", $$"""
        {{Setting}}
        $null = Connect-Makini acme -Vault shared -BaseUri {{url}}
        1..6 | ForEach-Object { Update-MakiniToken acme -ErrorAction Stop; Test-MakiniConnection acme -Quiet }
        """);
}
