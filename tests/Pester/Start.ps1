# What every file of the suite begins with: the module under test, and a folder for profiles that is nobody's.
$moduleFolder = if ($env:MAKINI_TEST_MODULE) { $env:MAKINI_TEST_MODULE } else { "$PSScriptRoot/../.." }
if (-not $env:MAKINI_CONFIG_HOME) { $env:MAKINI_CONFIG_HOME = [IO.Path]::Combine([IO.Path]::GetTempPath(), "makini-pester-$PID") }
Import-Module "$moduleFolder/Makini.psd1" -Force

function ConvertTo-Secret([string] $Text) { [Net.NetworkCredential]::new('', $Text).SecurePassword }

function ConvertFrom-Secret([securestring] $Secret) { [Net.NetworkCredential]::new('', $Secret).Password }

# The requests that a block of commands sent to the sandbox.
function Get-SentRequest([scriptblock] $Commands) {
    $before = (Get-MakiniSandbox).RequestCount
    $null = & $Commands
    $sent = (Get-MakiniSandbox).RequestCount - $before
    if ($sent -gt 0) { Get-MakiniSandbox -Request | Select-Object -Last $sent }
}
