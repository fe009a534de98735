<#
.SYNOPSIS
    Asks JD Edwards World a few questions, with nothing but this repository.
.DESCRIPTION
    Starts the embedded sandbox (a Makini with generated JDE World data; its calendar says November 2026), connects to it,
    shows what Invoke-JdeQuery returns, and stops. Runs in pwsh 7.4 or later and in this repository's own host; needs no
    network and no account. Each table goes through Out-Host, so that the next one gets headings of its own.
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module Makini)) { Import-Module "$PSScriptRoot/../Makini.psd1" }

try {
    $connection = Connect-Makini -Sandbox
    "Connected to '$($connection.Name)', platform $($connection.Platform)."

    "`nOpen work orders that are due in the next two weeks, the most urgent first:"
    $today = [datetime] '2026-11-02'
    $soon = @{
        Table   = 'F4801'
        Filter  = { SRST -lt '90' -and DPL -ge $today -and DPL -le $today.AddDays(14) }
        OrderBy = 'DPL', 'PRTS'
    }
    Invoke-JdeQuery @soon -First 8 | Out-Host
    "There are $(Invoke-JdeQuery @soon -Count) of them in all."

    "`nAddress book: the first suppliers by name:"
    Invoke-JdeQuery F0101 -Property AN8, ALPH, AT1, MCU -Filter { AT1 -eq 'V' } -OrderBy ALPH -First 5 | Out-Host

    "`nJournal lines in dollars, euros and yen. JDE stores 1234.56 USD and 123456 JPY as the same integer;"
    'the decimals come from the currency of the row:'
    foreach ($currency in 'USD', 'EUR', 'JPY') {
        Invoke-JdeQuery F0911 -Property DGJ, DOC, CRCD, AA -Filter { CRCD -eq $currency -and LT -eq 'AA' } -OrderBy 'DGJ desc' -First 3
    }

    "`nThe largest open vouchers, by SQL of your own (amounts and dates are decoded all the same):"
    Invoke-JdeQuery -Sql 'SELECT RPDOC, RPVR01, RPDDJ, RPCRCD, RPAAP FROM F0411 WHERE RPAAP > ? ORDER BY RPAAP DESC' -Parameters 0 -First 5 | Out-Host
}
finally {
    Disconnect-Makini
    Stop-MakiniSandbox
}

"`nThe sandbox has stopped."
