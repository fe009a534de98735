<#
.SYNOPSIS
    Asks JD Edwards World a few questions, with nothing but this repository.
.DESCRIPTION
    Starts the embedded sandbox (a Makini with generated JDE World data, whose calendar says November 2026), connects to it,
    shows what Invoke-JdeQuery returns, and stops. Runs in pwsh 7.4 or later and in this repository's own host; needs no
    network and no account. Each table goes through Out-Host, so that the next one gets headings of its own.
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module Makini)) { Import-Module "$PSScriptRoot/../Makini.psd1" }

$connection = Connect-Makini -Sandbox
try {
    "Connected to '$($connection.Name)', which is $($connection.Platform)."

    "`nOpen work orders that are due until the end of the month, the most urgent first:"
    $today = [datetime] '2026-11-02'
    $monthEnd = [datetime] '2026-11-30'
    $due = @{ Table = 'F4801'; Filter = { SRST -lt '90' -and DRQJ -ge $today -and DRQJ -le $monthEnd } }
    Invoke-JdeQuery @due -OrderBy DRQJ, PRTS -First 8 | Out-Host
    "All in all these are $(Invoke-JdeQuery @due -Count)."

    "`nAddress book: suppliers whose name begins with A (dates and numbers are typed, text is trimmed):"
    Invoke-JdeQuery F0101 -Filter { AT1 -eq 'V' -and ALPH -like 'A*' } -OrderBy ALPH -First 5 | Out-Host

    "`nJournal lines in three currencies. JDE stores an amount without its decimal point; where the point belongs, the"
    'currency says: 2 decimals for dollars and euros, none for yen.'
    foreach ($currency in 'USD', 'EUR', 'JPY') {
        "`n$currency, the latest:"
        Invoke-JdeQuery F0911 -Filter { CRCD -eq $currency -and LT -eq 'AA' } -OrderBy 'DGJ desc' -First 3 | Out-Host
    }

    "`nWork orders by status, in SQL of your own, each status with its text from the user defined codes:"
    $sql = @'
SELECT WASRST, DRDL01, COUNT(*) AS ORDERS
FROM F4801 JOIN F0005 ON DRSY = ? AND DRRT = ? AND TRIM(DRKY) = TRIM(WASRST)
GROUP BY WASRST, DRDL01
ORDER BY WASRST
'@
    Invoke-JdeQuery -Sql $sql -Parameters '00', 'SS' | Out-Host
}
finally {
    Disconnect-Makini
    Stop-MakiniSandbox
}

'The sandbox has stopped.'
