namespace Makini.Host.Tests;

/// <summary>Two processes that renew the tokens in one secret at the same time.</summary>
public sealed class RotationTests : IDisposable
{
    private const string Wait = "$null = [Console]::In.ReadLine()";

    private readonly string _folder = Directory.CreateTempSubdirectory("makini-rotation-").FullName;

    /// <summary>The vault is the module that stands in for SecretManagement; its secrets are files that processes share.</summary>
    private string Setting =>
        $$"""
        $env:MAKINI_CONFIG_HOME = '{{_folder}}/config'
        $env:MAKINI_STANDIN_VAULTS = '{{_folder}}/vaults'
        $env:PSModulePath = '{{HostProcess.RepositoryRoot}}/tests/Makini.PowerShell.Tests/Vaults/StandIn' + [IO.Path]::PathSeparator + $env:PSModulePath
        """;

    private string Secret => Path.Combine(_folder, "vaults", "shared", "Makini-acme");

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
            "$($sandbox.Url)"
            {{Wait}}
            (Get-Secret -Vault shared -Name Makini-acme -AsPlainText).access_token -eq (& $plain $sandbox.GetAccessToken())
            """);
        var url = await service.Output.ReadLineAsync();
        using var one = Rotate(url);
        using var two = Rotate(url);
        await BothSayAsync("ready", one, two);

        await Task.WhenAll(one.ContinueAsync(), two.ContinueAsync());
        foreach (var _ in Enumerable.Range(0, 3)) await BothSayAsync("True", one, two);
        await BothSayAsync("rotated", one, two);
        var stored = await File.ReadAllTextAsync(Secret);
        var runs = await Task.WhenAll(one.FinishAsync("\n"), two.FinishAsync("\n"));

        // Whoever had another pair than the stored one would be refused, and would have to renew.
        Assert.All(runs, run => Assert.Equal(["True"], run.Lines));
        Assert.All(runs, run => Assert.Empty(run.Errors));
        Assert.Equal(stored, await File.ReadAllTextAsync(Secret));
        Assert.Equal(["True"], (await service.FinishAsync("\n")).Lines);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task BothSayAsync(string line, HostProcess one, HostProcess two)
    {
        Assert.Equal(line, await one.Output.ReadLineAsync());
        Assert.Equal(line, await two.Output.ReadLineAsync());
    }

    private HostProcess Rotate(string? url) => HostProcess.StartWithModule("-Command", $$"""
        {{Setting}}
        $null = Connect-Makini acme -Vault shared -BaseUri {{url}}
        'ready'
        {{Wait}}
        foreach ($time in 1..3) { Update-MakiniToken acme -ErrorAction Stop; Test-MakiniConnection acme -Quiet }
        'rotated'
        {{Wait}}
        Test-MakiniConnection acme -Quiet
        """);
}
