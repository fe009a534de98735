<#
.SYNOPSIS
    Builds, tests, measures, documents, packs or cleans this repository.
.DESCRIPTION
    Says to dotnet what a developer would type. Runs in pwsh, in Windows PowerShell 5.1 and in this repository's own host:
    dotnet run --project src/Makini.Host -- build.ps1 -Task Test
.PARAMETER Package
    With -Task Test: makes the package and tests that instead of the checkout.
.EXAMPLE
    ./build.ps1
    Builds everything and stages the module, so that Import-Module ./Makini.psd1 works.
.EXAMPLE
    ./build.ps1 -Task Benchmark -Configuration Release
.EXAMPLE
    ./build.ps1 -Task Test -Package
    Tests artifacts/Makini/<version>, which -Task Package makes for the PowerShell Gallery.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Benchmark', 'Docs', 'Package', 'Clean')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    [switch] $Package
)

$ErrorActionPreference = 'Stop'
$failures = 0

# Runs a program, and goes on when it fails.
function Invoke-Step([string] $Program) {
    & $Program @args
    if ($LASTEXITCODE -ne 0) { $script:failures++ }
}

function Invoke-Packaging {
    # Others get no build for debugging.
    Invoke-Step dotnet run --project "$PSScriptRoot/src/Makini.Packaging" --configuration Release
}

function Invoke-PesterSuite {
    $shell = if ($PSEdition -eq 'Desktop') { 'powershell' } else { 'pwsh' }
    if (Get-Command $shell -CommandType Application -ErrorAction Ignore) {
        # A process of its own: this one would keep the module's files open.
        Invoke-Step $shell -NoProfile -ExecutionPolicy Bypass -File "$PSScriptRoot/tests/Pester/run.ps1"
    }
    else { "Pester: not run, since $shell is not on this machine." }
}

switch ($Task) {
    'Build' { Invoke-Step dotnet build $PSScriptRoot --configuration $Configuration }
    'Test' {
        if ($Package) {
            Invoke-Packaging
            if ($failures) { exit 1 }
            $manifest = & ([scriptblock]::Create([IO.File]::ReadAllText("$PSScriptRoot/Makini.psd1")))
            $env:MAKINI_TEST_MODULE = "$PSScriptRoot/artifacts/Makini/$($manifest.ModuleVersion)"
        }
        try {
            Invoke-Step dotnet test $PSScriptRoot --configuration $Configuration
            Invoke-PesterSuite
        }
        finally { if ($Package) { $env:MAKINI_TEST_MODULE = $null } }
    }
    'Benchmark' { Invoke-Step dotnet run --project "$PSScriptRoot/tests/Makini.Benchmarks" --configuration Release }
    'Docs' { Invoke-Step dotnet run --project "$PSScriptRoot/src/Makini.Documentation" }
    'Package' { Invoke-Packaging }
    'Clean' {
        Invoke-Step dotnet clean $PSScriptRoot --configuration $Configuration
        foreach ($made in 'module/bin', 'artifacts') {
            if ([IO.Directory]::Exists("$PSScriptRoot/$made")) { [IO.Directory]::Delete("$PSScriptRoot/$made", $true) }
        }
    }
}

exit [int] ($failures -gt 0)
