<#
.SYNOPSIS
    Asks for service where production is late: one service request for each late work order of JD Edwards.
.DESCRIPTION
    Reads the work orders that are not closed although their day is over, writes them to a CSV file, and makes a service request for each
    that has none yet. It may run as often as you like: what is there is not made again, also when an earlier run broke off.
    Uses the open connection of that name, or opens the profile of that name. Runs in pwsh, in Windows PowerShell 5.1 and in this
    repository's own host; late-orders.Tests.ps1 tests it.
.EXAMPLE
    ./late-orders.ps1 -Connection acme -Path ./late.csv
.EXAMPLE
    ./late-orders.ps1 -Connection acme -Path ./late.csv -WhatIf

    Says what would be written and which requests would be made.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $Connection = 'acme',
    [Parameter(Mandatory)] [string] $Path,
    [datetime] $Today = [datetime]::Today
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module Makini)) { Import-Module "$PSScriptRoot/../../Makini.psd1" }
if (-not (Get-MakiniConnection $Connection -ErrorAction Ignore)) { $null = Connect-Makini -Profile $Connection }

$late = @{ Table = 'F4801'; Filter = { SRST -lt '90' -and DRQJ -lt $Today -and DRQJ -ge '2000-01-01' }; Connection = $Connection }
$null = Export-JdeTable @late -Path $Path -Property DOCO, DL01, SRST, DRQJ

$made = foreach ($order in Invoke-JdeQuery @late -Property DOCO, DL01, DRQJ -OrderBy DRQJ) {
    $title = "Work order $($order.DOCO) is late"
    if (Get-MakiniServiceRequest -Filter { Title -eq $title } -First 1 -Connection $Connection) { continue }
    $description = "$($order.DL01), wanted on $($order.DRQJ.ToString('yyyy-MM-dd'))"
    New-MakiniServiceRequest -Title $title -Description $description -Connection $Connection
}

"$(@($made).Count) service requests made."
