#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Start.ps1"
    $null = Connect-Makini -Sandbox
    $secret = ConvertTo-Secret 'whsec-of-this-test'
}

AfterAll { Remove-Module Makini }

Describe 'ConvertFrom-MakiniWebhook' {
    BeforeAll { $body = '{"event":"assets.updated","body":["03db"]}' }

    It 'reads what is signed' {
        $webhook = ConvertFrom-MakiniWebhook $body -Signature (New-MakiniWebhookSignature $body $secret) -Secret $secret

        $webhook.Kind | Should -Be 'EntityChanged'
        $webhook.Entity | Should -Be 'Asset'
        $webhook.Key | Should -Be '03db'
    }

    It 'refuses what was changed on the way' {
        $signature = New-MakiniWebhookSignature $body $secret
        { ConvertFrom-MakiniWebhook $body.Replace('03db', '04db') -Signature $signature -Secret $secret } | Should -Throw -ErrorId 'MakiniWebhookSignatureInvalid*'
    }

    It 'finds the signature among headers' {
        $headers = @{ 'x-webhook-signature' = New-MakiniWebhookSignature $body $secret }
        (ConvertFrom-MakiniWebhook $body -Headers $headers -Secret $secret).Change | Should -Be 'Updated'
    }
}

Describe 'A listener' {
    BeforeAll {
        $free = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $free.Start()
        $port = $free.LocalEndpoint.Port
        $free.Stop()
        $inbox = Join-Path $TestDrive 'inbox.db'
        $listener = Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $inbox
        Set-MakiniSandbox -WebhookUri $listener.Url -WebhookSecret $secret
        $order = Get-MakiniWorkOrder -First 1
    }

    AfterAll {
        Set-MakiniSandbox -NoWebhook
        Stop-MakiniWebhookListener
    }

    It 'receives what the sandbox tells, and the record is what was changed' {
        $order | Set-MakiniWorkOrder -Title 'Pump 7 leaks'
        $event = Receive-MakiniWebhook $inbox -Wait -MaxCount 1 -TimeoutSec 30

        $event.Entity | Should -Be 'WorkOrder'
        ($event | Get-MakiniWorkOrder).Title | Should -Be 'Pump 7 leaks'
        Receive-MakiniWebhook $inbox | Should -BeNullOrEmpty
    }

    It 'gives an event again until it is confirmed' {
        $order | Set-MakiniWorkOrder -Title 'Pump 7 drips'
        $first = Receive-MakiniWebhook $inbox -Wait -MaxCount 1 -TimeoutSec 30 -NoAcknowledge
        $second = Receive-MakiniWebhook $inbox -NoAcknowledge
        $second.Key | Should -Be $first.Key

        $second | Confirm-MakiniWebhook
        Receive-MakiniWebhook $inbox | Should -BeNullOrEmpty
    }

    It 'keeps nothing that is not signed' {
        $client = [Net.WebClient]::new()
        { $client.UploadString($listener.Url, '{"event":"assets.updated","body":["03db"]}') } | Should -Throw '*401*'
        Receive-MakiniWebhook $inbox | Should -BeNullOrEmpty
    }
}
