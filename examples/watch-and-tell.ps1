<#
.SYNOPSIS
    Watches all connections and tells a chat when one needs its customer, or is well again.
.DESCRIPTION
    Opens all saved profiles, watches them until it is stopped, and posts each change to the incoming webhook of a chat (Slack, Teams,
    Mattermost: whatever takes { "text": "..." }). When a customer must connect again, the post has the message to send to the customer.
    Without -ChatUri it tries itself out: a sandbox whose system refuses its credentials and lets Makini in again; it prints the posts and
    ends after a few seconds.
.EXAMPLE
    ./watch-and-tell.ps1 -ChatUri $env:CHAT_WEBHOOK

    -ClientId says the account's client id where it is not with the tokens in the vaults.
#>
param(
    [uri] $ChatUri,
    [string] $ClientId,
    [ValidateRange(1, 86400)] [int] $PollingInterval = 300
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module Makini)) { Import-Module "$PSScriptRoot/../Makini.psd1" }

function Send-Chat([string] $Text) {
    if (-not $ChatUri) { return "Chat: $Text" }
    # As bytes: Windows PowerShell sends a text in Latin letters only.
    $body = [Text.Encoding]::UTF8.GetBytes((@{ text = $Text } | ConvertTo-Json))
    try { $null = Invoke-RestMethod $ChatUri -Method Post -Body $body -ContentType 'application/json' }
    catch { Write-Warning "The chat did not take it: $_" } # The watch goes on.
}

function Get-ChangeText($Change) {
    if ($Change.IsHealthy) { return "$($Change.Name) is well again: $($Change.Is)." }
    $text = "$($Change.Name) is $($Change.Is), was $(if ($Change.Was) { $Change.Was } else { 'not known' }). $($Change.Reason)"
    if (-not $Change.RequiresReauthorization) { return "$text $($Change.RecommendedAction)" }
    # Whoever reads it must hear of the connection, also where nobody knows whose link it would be.
    try { $link = New-MakiniLink $Change.Name @client }
    catch { return "$text $($Change.RecommendedAction) No link could be made here: $_" }
    "$text Please send to the customer:`n`n$($link.Subject)`n`n$($link.Message)"
}

$watch = @{ PollingInterval = $PollingInterval }
$client = if ($ClientId) { @{ ClientId = $ClientId } } else { @{} } # Else the one with the connection's tokens.
if ($ChatUri) {
    foreach ($saved in Get-MakiniProfile) {
        # One customer's missing secret does not keep the others from being watched.
        try { $null = Connect-Makini -Profile $saved.Name -NoTest }
        catch { Send-Chat "$($saved.Name) cannot be watched: $_" }
    }
    if (-not (Get-MakiniConnection)) { throw 'There is nothing to watch. Save what is to be watched: Connect-Makini <name> -Vault <vault> -SaveProfile' }
}
else {
    $null = Connect-Makini acme -Sandbox
    Set-MakiniSandbox -SyncStatus fail
    $watch = @{ PollingInterval = 1; TimeoutSec = 3 }
}

try {
    Watch-MakiniConnection @watch | ForEach-Object {
        Send-Chat (Get-ChangeText $_)
        # In the sandbox there is no customer to wait for.
        if (-not $ChatUri) { Set-MakiniSandbox -SyncStatus done }
    }
}
finally {
    Get-MakiniConnection | Disconnect-Makini
    if (-not $ChatUri) { Stop-MakiniSandbox }
}
