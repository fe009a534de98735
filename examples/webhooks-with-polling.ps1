<#
.SYNOPSIS
    Follows changes of work orders by webhooks, and asks for them itself when none came for a while.
.DESCRIPTION
    Webhooks are fast but may be lost; asking is slow but sure. The script listens for webhooks and works on each as it comes. After a quiet
    time it asks Makini for what has changed since, so that a lost webhook costs time and no change. What both bring is worked on once:
    a record and the time of its change tell. A webhook that the work failed on five times is left aside: Get-MakiniWebhook lists it.
    Without -Vault it tries itself out: a sandbox that loses every second webhook; it ends after the first quiet time.
.EXAMPLE
    ./webhooks-with-polling.ps1 -Vault work -SecretName makini-webhook -Port 8080 -InboxPath ./inbox.db

    Uses the default connection. TLS stands in front of the listener: see docs/webhooks.md.
#>
param(
    [string] $Vault,
    [string] $SecretName,
    [int] $Port = 8080,
    [string] $InboxPath = './inbox.db',
    [ValidateRange(1, 86400)] [int] $QuietSec = 900
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module Makini)) { Import-Module "$PSScriptRoot/../Makini.psd1" }

$done = @{}

# Your own work goes here. It comes once for each change of a work order, in whatever order webhooks and answers come.
function Receive-WorkOrder($Order, [string] $By) {
    if ($done[$Order.Key] -eq $Order.UpdatedAt) { return }
    $done[$Order.Key] = $Order.UpdatedAt
    "$By`: work order $($Order.Code) is now '$($Order.Title)'."
}

if ($Vault) {
    $null = Start-MakiniWebhookListener -Port $Port -Vault $Vault -SecretName $SecretName -InboxPath $InboxPath
}
else {
    $free = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $free.Start(); $Port = $free.LocalEndpoint.Port; $free.Stop()
    $InboxPath = [IO.Path]::Combine([IO.Path]::GetTempPath(), "$([guid]::NewGuid()).db")
    $QuietSec = 2
    $secret = [Net.NetworkCredential]::new('', [guid]::NewGuid()).SecurePassword
    $null = Start-MakiniWebhookListener -Port $Port -Secret $secret -InboxPath $InboxPath
    $null = Connect-Makini -Sandbox
    Set-MakiniSandbox -WebhookUri "http://127.0.0.1:$Port/" -WebhookSecret $secret -WebhookLoss 2
}

# A little earlier than now: clocks differ.
$since = [datetime]::UtcNow.AddMinutes(-5)
try {
    if (-not $Vault) {
        $orders = Get-MakiniWorkOrder -First 2
        $orders[0] | Set-MakiniWorkOrder -Title 'Pump 7 leaks'
        $orders[1] | Set-MakiniWorkOrder -Title 'Gearbox 3 is loud'
    }

    do {
        $count = 0
        Receive-MakiniWebhook $InboxPath -Wait -TimeoutSec $QuietSec -MaxAttempts 5 | ForEach-Object {
            $count++
            if ($_.Entity -eq 'WorkOrder') { $_ | Get-MakiniWorkOrder | ForEach-Object { Receive-WorkOrder $_ -By 'Webhook' } }
            elseif ($_.Kind -eq 'ReauthorizationRequired') { Write-Warning "The connection $($_.ConnectionId) must be authorized anew." }
        }

        # Many webhooks are no proof that none was lost: once an hour it asks anyway.
        if ($Vault -and $count -gt 0 -and [datetime]::UtcNow - $since -lt [timespan] '01:00') { continue }
        "Quiet for $QuietSec s: asking for what has changed."
        $asked = [datetime]::UtcNow.AddMinutes(-5)
        Get-MakiniWorkOrder -Filter { UpdatedAt -ge $since } | ForEach-Object { Receive-WorkOrder $_ -By 'Asked' }
        $since = $asked
    } while ($Vault)
}
finally {
    Stop-MakiniWebhookListener
    if (-not $Vault) {
        Disconnect-Makini
        Stop-MakiniSandbox
        [IO.File]::Delete($InboxPath)
    }
}

'The listener has stopped.'
