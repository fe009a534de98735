@{
    # PowerShell 7 gets the net8.0 build, Windows PowerShell 5.1 (.NET Framework 4.7.2 or newer) the netstandard2.0 build.
    RootModule             = if ($PSEdition -eq 'Core') {
        'module/bin/net8.0/Makini.PowerShell.dll'
    } else {
        'module/bin/netstandard2.0/Makini.PowerShell.dll'
    }
    ModuleVersion          = '0.1.0'
    GUID                   = '5a1f6d0c-6d55-4b0e-9a5e-2f0f4f8f7c31'
    Author                 = 'The Makini for PowerShell authors'
    CompanyName            = 'The Makini for PowerShell authors'
    Copyright              = '(c) The Makini for PowerShell authors. MIT License.'
    Description            = 'ERP, maintenance and warehouse systems through the Makini API; Oracle JD Edwards World files as typed pipeline objects.'
    PowerShellVersion      = '5.1'
    CompatiblePSEditions   = @('Core', 'Desktop')
    DotNetFrameworkVersion = '4.7.2'
    FormatsToProcess       = @('module/Makini.Format.ps1xml')
    CmdletsToExport        = @(
        'Confirm-MakiniWebhook'
        'Connect-Makini'
        'ConvertFrom-JdeDate'
        'ConvertFrom-MakiniWebhook'
        'ConvertTo-JdeDate'
        'Disconnect-Makini'
        'Get-JdeColumn'
        'Get-JdeTable'
        'Get-MakiniClient'
        'Get-MakiniConnection'
        'Get-MakiniConnectionMetadata'
        'Get-MakiniPlatform'
        'Get-MakiniProfile'
        'Get-MakiniSandbox'
        'Get-MakiniWebhookListener'
        'Invoke-JdeQuery'
        'New-MakiniConnection'
        'New-MakiniConnectionToken'
        'New-MakiniLink'
        'New-MakiniWebhookSignature'
        'Receive-MakiniWebhook'
        'Remove-MakiniConnection'
        'Remove-MakiniProfile'
        'Save-MakiniProfile'
        'Set-MakiniConnection'
        'Set-MakiniConnectionMetadata'
        'Start-MakiniSandbox'
        'Start-MakiniWebhookListener'
        'Stop-MakiniSandbox'
        'Stop-MakiniWebhookListener'
        'Test-MakiniConnection'
        'Update-MakiniToken'
        'Wait-MakiniConnection'
        'Watch-MakiniConnection'
    )
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @()
    PrivateData            = @{
        PSData = @{
            Tags                       = @('Makini', 'JDEdwards', 'JDE', 'World', 'ERP', 'API', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            LicenseUri                 = 'https://opensource.org/license/mit'
            ExternalModuleDependencies = @('Microsoft.PowerShell.SecretManagement')
        }
    }
}
