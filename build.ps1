<#
.SYNOPSIS
    Builds, tests, measures, documents or cleans this repository.
.DESCRIPTION
    Says to dotnet what a developer would type. Runs in pwsh, in Windows PowerShell 5.1 and in this repository's own host:
    dotnet run --project src/Makini.Host -- build.ps1 -Task Test
.EXAMPLE
    ./build.ps1
    Builds everything and stages the module, so that Import-Module ./Makini.psd1 works.
.EXAMPLE
    ./build.ps1 -Task Benchmark -Configuration Release
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Benchmark', 'Docs', 'Clean')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'

switch ($Task) {
    'Build' { dotnet build $PSScriptRoot --configuration $Configuration }
    'Test' { dotnet test $PSScriptRoot --configuration $Configuration }
    'Benchmark' { dotnet run --project "$PSScriptRoot/tests/Makini.Benchmarks" --configuration Release }
    'Docs' { dotnet run --project "$PSScriptRoot/src/Makini.Documentation" }
    'Clean' {
        dotnet clean $PSScriptRoot --configuration $Configuration
        if ([IO.Directory]::Exists("$PSScriptRoot/module/bin")) { [IO.Directory]::Delete("$PSScriptRoot/module/bin", $true) }
    }
}

exit $LASTEXITCODE
