<#
.SYNOPSIS
    Runs the Pester suite against the checkout, or against the package that MAKINI_TEST_MODULE names.
.DESCRIPTION
    Ends with 1 where a test failed. Without Pester 5 or later it says so and ends with 0. The suite runs in a process of its own and,
    where the system allows it, with a home of its own, so that vaults and profiles of whoever runs it are not touched.
#>
[CmdletBinding()]
param()

$pester = Get-Module Pester -ListAvailable | Where-Object Version -ge '5.0' | Sort-Object Version | Select-Object -Last 1
if (-not $pester) {
    'Pester: not run, since Pester 5 or later is not on this machine.'
    exit 0
}

if (-not $env:MAKINI_PESTER_HOME) {
    $folder = [IO.Path]::Combine([IO.Path]::GetTempPath(), "makini-pester-$([guid]::NewGuid())")
    $before = $env:HOME
    $env:MAKINI_PESTER_HOME = [IO.Directory]::CreateDirectory($folder).FullName
    $env:MAKINI_CONFIG_HOME = $env:MAKINI_PESTER_HOME
    # Windows does not ask HOME where the user's folders are.
    if ($PSEdition -eq 'Core' -and -not $IsWindows) { $env:HOME = $env:MAKINI_PESTER_HOME }
    $shell = if ($PSEdition -eq 'Desktop') { 'powershell' } else { 'pwsh' }
    try { & $shell -NoProfile -ExecutionPolicy Bypass -File $PSCommandPath }
    finally {
        if ($before) { $env:HOME = $before }
        $env:MAKINI_PESTER_HOME = $env:MAKINI_CONFIG_HOME = $null
        [IO.Directory]::Delete($folder, $true)
    }
    exit $LASTEXITCODE
}

Import-Module $pester.Path
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot, "$PSScriptRoot/../../examples/testing"
$configuration.Run.Exit = $true
$configuration.Output.Verbosity = 'Normal'
Invoke-Pester -Configuration $configuration
