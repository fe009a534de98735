using System.Net;
using Makini.Client.Tests.Server;
using Makini.PowerShell.Tests.Connections;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Help;

/// <summary>Every example of the help is run against the sandbox, but those that want a vault, a browser or somebody at a keyboard.</summary>
[Collection(AloneCollection.Name)]
public sealed class ExampleTests : IDisposable
{
    private const string Prelude =
        """
        function global:Get-Date { [datetime]::Now }
        function global:Get-ChildItem($Path) { [IO.DirectoryInfo]::new([IO.Path]::GetDirectoryName($Path)).GetFiles([IO.Path]::GetFileName($Path)) }
        function global:Import-Csv($Path) { [pscustomobject]@{ Title = 'Pump leaks'; Name = 'Pump 4711'; Description = 'Damaged'; Code = 'A-4711'; Reason = 'Counted'; InvoiceNumber = 'INV-4711'; Quantity = '5' } }
        if (-not (Get-MakiniSandbox)) { $global:sandbox = Start-MakiniSandbox }
        Get-MakiniWebhookListener | Stop-MakiniWebhookListener
        $sandbox | Set-MakiniSandbox -Clear
        $sandbox | Set-MakiniSandbox -SyncStatus done
        [Environment]::SetEnvironmentVariable('MAKINI_EXAMPLE_TOKEN', [Net.NetworkCredential]::new('', $sandbox.GetAccessToken()).Password)
        $null = Connect-Makini admin -ClientId $sandbox.ClientId -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url
        $null = Connect-Makini acme -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url
        $null = Connect-Makini sandbox -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url
        $null = Connect-Makini -Sandbox
        """;

    // Parquet's library is for .NET 8 and later.
    private static readonly string[] Wants = ["-Vault", "-Link", "Read-Host", "-RemoveSecret", "-Reconnect", .. ModuleUnderTest.IsNetStandard ? [".parquet"] : Array.Empty<string>()];

    private readonly string _folder = TestFolder.Create("makini-examples-");
    private readonly PowerShellEngine _engine = new();

    public ExampleTests()
    {
        Assert.NotEmpty(ConfigurationFolder.Path);
        _engine.Get("$global:folder, $global:port, $global:secret = $args", _folder, FreePort.Find(), new NetworkCredential("", "whsec-1").SecurePassword);
        _engine.Get("Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $folder/inbox.db | Stop-MakiniWebhookListener");
    }

    public void Dispose()
    {
        _engine.Run("Get-MakiniWebhookListener | Stop-MakiniWebhookListener; Get-MakiniConnection | Disconnect-Makini; Get-MakiniProfile | Remove-MakiniProfile; Stop-MakiniSandbox");
        _engine.Dispose();
    }

    [Fact]
    public void Every_example_runs()
    {
        var failed = new List<string>();
        foreach (var (command, examples) in HelpFile.Read())
        {
            _engine.Get(Prelude);
            foreach (var example in examples.Where(example => !Wants.Any(want => example.Contains(want, StringComparison.Ordinal))))
            {
                var errors = _engine.Run($". {{ {example} }}").Errors;
                if (errors.Count > 0) failed.Add($"{command}: {example.Replace("\n", "; ", StringComparison.Ordinal)} -> {errors[0]}");
            }
        }

        Assert.True(failed.Count == 0, string.Join(Environment.NewLine, failed));
    }
}
