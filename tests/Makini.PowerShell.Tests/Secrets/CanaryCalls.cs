using System.Text.RegularExpressions;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Secrets;

/// <summary>
/// How the canary calls each cmdlet of the module. The variables are those of <see cref="CanaryFixture"/>: open connections
/// 'given' (-Token), 'vaulted' (-Vault, can refresh), 'closed' (the same, in a vault that takes nothing) and 'admin' (the account);
/// vaults, $picky one that quotes what it refuses; and a secret for every parameter that takes one.
/// </summary>
internal static class CanaryCalls
{
    /// <summary>Each goes to a service that answers in many ways.</summary>
    public static IReadOnlyList<CanaryCall> ToService => [.. Single, .. OfEntities()];

    /// <summary>Each leads to the embedded sandbox, which has secrets of its own, or to no service at all.</summary>
    public static IReadOnlyList<CanaryCall> WithoutService { get; } =
    [
        new("Start-MakiniSandbox", "$global:sandbox = Start-MakiniSandbox @loud; $sandbox"),
        new("Start-MakiniSandbox", "Start-MakiniSandbox -LayoutPath none @loud"),
        new("Get-MakiniSandbox", "Get-MakiniSandbox @loud"),
        new("Connect-Makini", "Connect-Makini -Sandbox @loud"),
        new("Connect-Makini", "Connect-Makini account -ClientId $sandbox.ClientId -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url @loud"),
        new("Update-MakiniToken", "Update-MakiniToken sandbox @loud"),
        new("Get-MakiniConnection", "Get-MakiniConnection -Remote -Connection account @loud"),
        new("New-MakiniConnectionToken", "Get-MakiniConnection -Remote 'Makini Sandbox' | New-MakiniConnectionToken @loud"),
        new("Set-MakiniSandbox", "Set-MakiniSandbox -StatusCode 503 -RetryAfter 0 -Count 1 @loud; Get-MakiniConnection -Remote -Connection account @loud"),
        new("Set-MakiniSandbox", "Set-MakiniSandbox -WebhookUri \"http://127.0.0.1:$port/\" -WebhookSecret $secret @loud; Set-MakiniSandbox -SyncStatus error @loud; Set-MakiniSandbox -SyncStatus done @loud"),
        new("Get-MakiniSandbox", "Get-MakiniSandbox -Delivery @loud; Get-MakiniSandbox -Request @loud; Get-MakiniSandbox -Fault @loud"),
        new("New-MakiniWebhookSignature", "New-MakiniWebhookSignature '{}' $secret @loud"),
        new("ConvertFrom-MakiniWebhook", "ConvertFrom-MakiniWebhook '{}' -Signature x -Secret $secret @loud"),
        new("ConvertFrom-MakiniWebhook", "ConvertFrom-MakiniWebhook '{}' -Signature (New-MakiniWebhookSignature '{}' $secret) -Secret $secret @loud"),
        new("Start-MakiniWebhookListener", "$inbox = [IO.Path]::GetTempPath() + 'inbox.db'; Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $inbox @loud"),
        new("Start-MakiniWebhookListener", "Start-MakiniWebhookListener -Port $port -Vault $vault -SecretName canary -InboxPath $inbox @loud"),
        new("Get-MakiniWebhookListener", "Get-MakiniWebhookListener @loud"),
        new("Receive-MakiniWebhook", "Receive-MakiniWebhook $inbox -NoAcknowledge @loud"),
        new("Get-MakiniWebhook", "Get-MakiniWebhook $inbox @loud"),
        new("Remove-MakiniWebhook", "Remove-MakiniWebhook ([Makini.Webhooks.WebhookReceipt]::new($inbox, 1, [datetime]::Now, 1)) @loud"),
        new("Confirm-MakiniWebhook", "Confirm-MakiniWebhook ([Makini.Webhooks.WebhookReceipt]::new($inbox, 1, [datetime]::Now, 1)) @loud"),
        new("Stop-MakiniWebhookListener", "Stop-MakiniWebhookListener @loud"),
        new("Get-MakiniEntityType", "Get-MakiniEntityType WorkOrder, none @loud"),
        new("Get-JdeTable", "(Get-JdeTable F0101, none @loud).Name"),
        new("Get-JdeColumn", "Get-JdeColumn F0101 @loud"),
        new("ConvertFrom-JdeDate", "ConvertFrom-JdeDate 126281, 5 @loud"),
        new("ConvertTo-JdeDate", "ConvertTo-JdeDate '2026-10-08' @loud"),
        new("Get-NetSuiteSetup", "Get-NetSuiteSetup 1234567 @loud; Get-NetSuiteSetup -AsMarkdown @loud; Get-NetSuiteSetup 'a b' @loud"),
        new("New-NetSuiteCertificate", "New-NetSuiteCertificate ([IO.Path]::GetTempPath() + 'canary') -Algorithm EC -Force @loud; New-NetSuiteCertificate ([IO.Path]::GetTempPath() + 'canary') -Algorithm EC -Force -Vault $vault @loud"),
        new("Test-NetSuiteCertificate", "Test-NetSuiteCertificate ([IO.Path]::GetTempPath() + 'canary.cert.pem'), none @loud"),
        new("Stop-MakiniSandbox", "Stop-MakiniSandbox $sandbox @loud"),
    ];

    private static IReadOnlyList<CanaryCall> Single { get; } =
    [
        new("Connect-Makini", "Connect-Makini a -Token $token @open @loud"),
        new("Connect-Makini", "Connect-Makini b -EnvironmentVariable $variable -SaveProfile @open @loud"),
        new("Connect-Makini", "Connect-Makini c -Vault $vault -SecretName canary -SaveProfile @open @loud"),
        new("Connect-Makini", "Connect-Makini d -ClientId client -ClientSecret $secret @open @loud"),
        new("Connect-Makini", "Connect-Makini e -Link -NoBrowser -ClientId client -ClientSecret $secret -Vault $vault -SecretName linked -SaveProfile @open @loud"),
        new("Connect-Makini", "Connect-Makini f -TokenProvider { $token } @open @loud"),
        new("Connect-Makini", "Connect-Makini g -TokenProvider { $token, $token } @open @loud", Sends: false),
        new("Connect-Makini", "Connect-Makini h -Profile vaulted @open @loud"),
        new("Connect-Makini", "Connect-Makini i -Token $token -BaseUri https://makini.invalid -Proxy $open.BaseUri -ProxyCredential $login -MaximumRetryCount 0 @loud"),
        new("Connect-Makini", "Connect-Makini j -Vault $vault -SecretName broken @open @loud", Sends: false),
        new("Connect-Makini", "Connect-Makini k -Vault $vault -SecretName none @open @loud", Sends: false),
        new("Disconnect-Makini", "$null = Connect-Makini l -Vault $vault -SecretName canary -NoTest @open; Disconnect-Makini l @loud", Sends: false),
        new("Disconnect-Makini", "Disconnect-Makini given -RemoveSecret @loud", Sends: false),
        new("Export-MakiniHealthReport", "Export-MakiniHealthReport \"$([IO.Path]::GetTempPath())health.html\" -PassThru @loud | ForEach-Object { [IO.File]::ReadAllText($_) }"),
        new("Wait-MakiniConnection", "Wait-MakiniConnection given -TimeoutSec 1 -PollingInterval 9 @loud"),
        new("Watch-MakiniConnection", "Watch-MakiniConnection given -TimeoutSec 1 -PollingInterval 9 @loud"),
        new("New-MakiniLink", "New-MakiniLink given -ClientId client @loud", Sends: false),
        new("Get-MakiniClient", "Get-MakiniClient -Connection admin @loud"),
        new("Get-MakiniConnection", "Get-MakiniConnection @loud", Sends: false),
        new("Get-MakiniConnection", "Get-MakiniConnection -Remote -Connection admin @loud"),
        new("Get-MakiniConnectionMetadata", "Get-MakiniConnectionMetadata 1 -Connection admin @loud"),
        new("Get-MakiniPlatform", "Get-MakiniPlatform -Connection admin @loud"),
        new("Get-MakiniProfile", "Get-MakiniProfile @loud", Sends: false),
        new("Invoke-JdeQuery", "Invoke-JdeQuery F0101 -Property AN8, ALPH -First 2 -Connection given @loud"),
        new("Invoke-JdeQuery", "Invoke-JdeQuery F0101 -Count -Connection vaulted @loud"),
        new("Invoke-JdeQuery", "Invoke-JdeQuery -Sql 'SELECT * FROM F0101' -Connection vaulted @loud"),
        new("Export-JdeTable", "Export-JdeTable F0101 ([IO.Path]::GetTempPath() + 'canary.csv') -Connection vaulted @loud"),
        new("Get-JdeAsset", "Get-JdeAsset -First 2 -Connection vaulted @loud"),
        new("Get-JdeBillOfMaterial", "Get-JdeBillOfMaterial X M30 -First 2 -Connection vaulted @loud"),
        new("Get-JdeItemAvailability", "Get-JdeItemAvailability X -First 2 -Connection vaulted @loud"),
        new("Get-JdeOpenPayable", "Get-JdeOpenPayable -First 2 -Connection vaulted @loud"),
        new("Get-JdeOpenReceivable", "Get-JdeOpenReceivable -First 2 -Connection vaulted @loud"),
        new("Get-JdePurchaseOrder", "Get-JdePurchaseOrder -First 2 -Connection vaulted @loud"),
        new("Get-JdeSalesOrder", "Get-JdeSalesOrder -First 2 -Connection vaulted @loud"),
        new("Get-JdeTrialBalance", "Get-JdeTrialBalance -First 2 -Connection vaulted @loud"),
        new("Get-JdeWorkOrder", "Get-JdeWorkOrder -First 2 -Connection vaulted @loud"),
        new("Get-JdeUserDefinedCode", "Get-JdeUserDefinedCode 01 ST -Connection given @loud"),
        new("Get-MakiniRawTable", "Get-MakiniRawTable -Connection vaulted @loud"),
        new("Get-MakiniRawData", "Get-MakiniRawData F0101 -First 1 -Connection given @loud"),
        new("Invoke-MakiniRequest", "Invoke-MakiniRequest /api/eam/assets -StatusCodeVariable status -ResponseHeadersVariable headers -Connection vaulted @loud; $status; $headers"),
        new("Invoke-MakiniRequest", "Invoke-MakiniRequest /api/eam/assets -Method Post -Body @{ name = 'x' } -SkipHttpErrorCheck -Connection given @loud"),
        new("Invoke-MakiniPassthrough", "Invoke-MakiniPassthrough -Sql 'SELECT 1 FROM F0101' -Raw -Connection given @loud"),
        new("Invoke-MakiniPassthrough", "Invoke-MakiniPassthrough /x -Method Put -Body @{ a = 1 } -Connection vaulted @loud"),
        new("New-MakiniConnection", "New-MakiniConnection m -Email a@b.example -Provider netsuite -Credential @{ login = $secret } -Vault $vault -Connection admin @loud"),
        new("New-MakiniConnection", "New-MakiniConnection p -Email a@b.example -Provider netsuite -Credential @{ login = $secret } -Vault $picky -Connection admin @loud"),
        new("New-MakiniConnectionToken", "New-MakiniConnectionToken 1 -Connection admin @loud"),
        new("New-MakiniConnectionToken", "New-MakiniConnectionToken 1 -Connection admin -Vault $vault -SecretName issued @loud"),
        new("Remove-MakiniConnection", "Remove-MakiniConnection 1 -Connection admin -Confirm:$false @loud"),
        new("Remove-MakiniProfile", "Save-MakiniProfile gone -Connection vaulted; Remove-MakiniProfile gone @loud", Sends: false),
        new("Save-MakiniProfile", "Save-MakiniProfile n -Connection vaulted -PassThru @loud", Sends: false),
        new("Save-MakiniProfile", "Save-MakiniProfile o -Connection given @loud", Sends: false),
        new("Set-MakiniConnection", "Set-MakiniConnection given -Default -PassThru @loud", Sends: false),
        new("Set-MakiniConnectionMetadata", "Set-MakiniConnectionMetadata 1 @{ region = 'north' } -Connection admin @loud"),
        new("Test-MakiniConnection", "Test-MakiniConnection given, vaulted @loud"),
        new("Update-JdeDictionary", "Update-JdeDictionary -Force -Connection given @loud"),
        new("Update-MakiniToken", "Update-MakiniToken given @loud", Sends: false),
        new("Update-MakiniToken", "Update-MakiniToken closed @loud", Sends: false),
        new("Update-MakiniToken", "Update-MakiniToken vaulted -PassThru @loud"),
        new("Update-MakiniToken", "Update-MakiniToken vaulted -Issue -Key 1 -AdminConnection admin @loud"),
        new("New-MakiniDocument", "[IO.File]::WriteAllText([IO.Path]::GetTempPath() + 'plan.txt', 'x'); New-MakiniDocument ([IO.Path]::GetTempPath() + 'plan.txt') -Connection given @loud"),
        new("Save-MakiniDocument", "[Makini.Entities.Document] @{ Key = '1'; Url = '/files/1' } | Save-MakiniDocument ([IO.Path]::GetTempPath() + 'plan.out') -Force -Connection vaulted @loud; [IO.File]::Delete([IO.Path]::GetTempPath() + 'plan.out')"),
        new("Invoke-NetSuiteQuery", "Invoke-NetSuiteQuery 'SELECT id FROM customer' -Connection vaulted @loud"),
        new("Get-NetSuiteRecordType", "Get-NetSuiteRecordType customer -IncludeField -Connection given @loud"),
        new("New-MakiniConnection", "New-MakiniConnection suite -Email a@b.c -Provider netsuite -AccountId 1 -ConsumerKey k -ConsumerSecret $secret -CertificateId c -PrivateKey $secret -Connection admin -Confirm:$false @loud"),
        new("New-MakiniConnection", @"Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $vault -Name private -Secret $secret; New-MakiniConnection keyed -Email a@b.c -Provider netsuite -AccountId 1 -ConsumerKey k -ConsumerSecret $secret -CertificateId c -Vault $vault -PrivateKeySecretName private -Connection admin -Confirm:$false @loud"),
        new("Get-MakiniEntity", "Get-MakiniEntity WorkOrder -Connection vaulted @loud"),
        new("Get-MakiniEntityItem", "Get-MakiniEntityItem WorkOrder Materials 1 -Connection given @loud"),
        new("Get-MakiniEntityStatus", "Get-MakiniEntityStatus WorkOrder -Connection given @loud"),
        new("New-MakiniEntity", "New-MakiniEntity WorkOrder @{ title = 'x' } -Connection given @loud"),
        new("Set-MakiniEntity", "Set-MakiniEntity WorkOrder 1 @{ title = 'x' } -PassThru -Connection given @loud"),
        new("Set-MakiniEntityStatus", "Set-MakiniEntityStatus WorkOrder done 1 -PassThru -Connection vaulted @loud"),
    ];

    /// <summary>The cmdlets of single entities, which are many and alike: all that are called nowhere else.</summary>
    private static IEnumerable<CanaryCall> OfEntities()
    {
        var manifest = File.ReadAllText(Path.Combine(ModuleUnderTest.Source, "Makini.psd1"));
        return from Match name in Regex.Matches(manifest, "'(?<cmdlet>(Get|New|Set)-Makini[A-Za-z]+)'", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
               let cmdlet = name.Groups["cmdlet"].Value
               where !Single.Concat(WithoutService).Any(call => call.Cmdlet == cmdlet)
               select new CanaryCall(cmdlet, $"{cmdlet} {Arguments(cmdlet)} -Connection given @loud");
    }

    private static string Arguments(string cmdlet) => cmdlet switch
    {
        "Get-MakiniWorkOrderCustomField" => "",
        "New-MakiniWorkOrderMaterial" => "1 -AdditionalProperty @{ x = 1 }",
        "Set-MakiniWorkOrderMaterial" => "1 2 -AdditionalProperty @{ x = 1 }",
        _ when cmdlet.StartsWith("Get-", StringComparison.Ordinal) => "1",
        _ when cmdlet.StartsWith("New-", StringComparison.Ordinal) => "-AdditionalProperty @{ x = 1 }",
        _ when cmdlet.EndsWith("Status", StringComparison.Ordinal) => "done 1 -PassThru",
        _ => "1 -AdditionalProperty @{ x = 1 } -PassThru",
    };
}
