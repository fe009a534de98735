namespace Makini.PowerShell.Tests.Views;

/// <summary>For each type that comes out of a command, what makes some of it with the sandbox.</summary>
internal static class ViewSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["MakiniConnection"] = "Get-MakiniConnection",
        ["ConnectionHealth"] = "Test-MakiniConnection sandbox",
        ["ConnectionChange"] = "Set-MakiniSandbox -SyncStatus error; Watch-MakiniConnection sandbox -TimeoutSec 1 -PollingInterval 1; Set-MakiniSandbox -SyncStatus done",
        ["ConnectionMetadata"] = "Get-MakiniConnection -Remote -Connection admin -First 5 | Get-MakiniConnectionMetadata -Connection admin",
        ["RemoteConnection"] = "Get-MakiniConnection -Remote -Connection admin",
        ["MakiniAccountClient"] = "Get-MakiniClient -Connection admin",
        ["MakiniPlatform"] = "Get-MakiniPlatform -Connection admin",
        ["MakiniLink"] = "New-MakiniLink -ClientId abc -Platform netsuite -CustomerName 'Ms Sato'",
        ["MakiniProfile"] = "Get-MakiniProfile",
        ["TokenSet"] = "Get-MakiniConnection -Remote 'Makini Sandbox' -Connection admin | New-MakiniConnectionToken -Connection admin",
        ["MakiniSandbox"] = "Get-MakiniSandbox",
        ["SandboxRequest"] = "Get-MakiniSandbox -Request",
        ["SandboxFault"] = "Get-MakiniSandbox -Fault",
        ["JdeTable"] = "Get-JdeTable",
        ["JdeColumnInfo"] = "Get-JdeColumn F4801",
        ["JdeUserDefinedCode"] = "Get-JdeUserDefinedCode 00 SS",
        ["JdeDictionaryInfo"] = "Update-JdeDictionary F0101",
        ["JdeExportResult"] = "Export-JdeTable F0101 $folder/f0101.csv",
        ["JdeOpenPayable"] = "Get-JdeOpenPayable -First 20",
        ["JdeOpenReceivable"] = "Get-JdeOpenReceivable -First 20",
        ["JdeAgeing"] = "Get-JdeOpenPayable -Ageing",
        ["JdeAccountBalance"] = "Get-JdeTrialBalance -FiscalYear 2026 -First 20",
        ["JdeItemAvailability"] = "Get-JdeItemAvailability -First 20",
        ["JdeSalesOrder"] = "Get-JdeSalesOrder -First 20",
        ["JdePurchaseOrder"] = "Get-JdePurchaseOrder -First 20",
        ["JdeWorkOrder"] = "Get-JdeWorkOrder -First 20",
        ["JdeBillComponent"] = "Get-JdeBillOfMaterial PMP-150 M30",
        ["JdeAsset"] = "Get-JdeAsset -First 20",
        ["EntityType"] = "Get-MakiniEntityType",
        ["MaterialItem"] = "Get-MakiniWorkOrder -First 3 | Get-MakiniWorkOrderMaterial",
        ["CustomField"] = "Get-MakiniWorkOrderCustomField",
        ["Status"] = "Get-MakiniEntityStatus WorkOrder",
        ["RawTable"] = "Get-MakiniRawTable",
        ["NetSuiteSetupStep"] = "Get-NetSuiteSetup 1234567",
        ["NetSuiteCertificate"] = "New-NetSuiteCertificate $folder/netsuite -Algorithm EC -Force",
        ["NetSuiteCertificateTest"] = "Test-NetSuiteCertificate $folder/netsuite.cert.pem",
        ["NetSuiteRecordType"] = "Get-NetSuiteRecordType",
        ["WebhookListener"] = "Get-MakiniWebhookListener",
        ["SandboxDelivery"] = "Get-MakiniSandbox -Delivery",
        ["MakiniEntityChange"] = "Receive-MakiniWebhook -NoAcknowledge",
        ["MakiniWebhook"] = "$body = '{\"event\":\"connection.authentication_required\",\"body\":{}}'; ConvertFrom-MakiniWebhook $body -Signature (New-MakiniWebhookSignature $body $secret) -Secret $secret",
    };

    /// <summary>What is there before: an account, a fault, a profile, a listener that got a webhook.</summary>
    public const string Prelude =
        """
        $null = Connect-Makini admin -ClientId $sandbox.ClientId -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url
        [Environment]::SetEnvironmentVariable('MAKINI_VIEW_TOKEN', [Net.NetworkCredential]::new('', $sandbox.GetAccessToken()).Password)
        $null = Connect-Makini a-connection-with-a-long-name -EnvironmentVariable MAKINI_VIEW_TOKEN -BaseUri $sandbox.Url -SaveProfile
        $null = Connect-Makini -Sandbox
        $listener = Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $folder/inbox.db
        Set-MakiniSandbox -WebhookUri $listener.Url -WebhookSecret $secret
        Get-MakiniAsset -First 3 | Set-MakiniAsset -Name 'Pump 4711'
        Set-MakiniSandbox -RateLimit -RetryAfter 5 -Path */nothing-there
        """;
}
