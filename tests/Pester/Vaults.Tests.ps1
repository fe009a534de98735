#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

# With the real SecretManagement and SecretStore. A user has one store only, and no test may touch that: these run where run.ps1 has
# given them a home of their own. Windows has no such thing; there they run in CI, on a machine that has no store yet.

BeforeDiscovery {
    function Get-Obstacle {
        foreach ($name in 'Microsoft.PowerShell.SecretManagement', 'Microsoft.PowerShell.SecretStore') {
            if (-not (Get-Module $name -ListAvailable)) { return "$name is not on this machine" }
        }
        if ($PSEdition -eq 'Desktop' -or $IsWindows) {
            if (-not $env:CI) { return 'the store would be that of whoever runs them' }
            if (Test-Path "$env:LOCALAPPDATA\Microsoft\PowerShell\secretmanagement") { return 'this machine has a store' }
        }
        elseif (-not $env:MAKINI_PESTER_HOME -or $HOME -ne $env:MAKINI_PESTER_HOME) { return 'the store would be that of whoever runs them: tests/Pester/run.ps1 gives them another' }
    }
    $obstacle = Get-Obstacle
    if ($obstacle) { Write-Host "Vaults: not run, since $obstacle." }
}

Describe 'A vault of SecretStore' -Skip:([bool] $obstacle) {
    BeforeAll {
        . "$PSScriptRoot/Start.ps1"
        $vault = 'MakiniPester'
        Reset-SecretStore -Scope CurrentUser -Authentication None -Interaction None -Force -Confirm:$false -WarningAction SilentlyContinue
        Register-SecretVault $vault -ModuleName Microsoft.PowerShell.SecretStore
        $sandbox = Start-MakiniSandbox

        # What a job needs to know; it is another process, as a scheduled one would be.
        $place = @{ Manifest = "$moduleFolder/Makini.psd1"; Vault = $vault; Url = $sandbox.Url }

        function Get-StoredToken([string] $Name) { (Get-Secret $Name -Vault $vault -AsPlainText).access_token }

        # A pair as Makini Link leaves it.
        function Set-StoredPair([string] $Name) {
            Set-Secret $Name -Vault $vault -Secret @{
                access_token  = ConvertFrom-Secret $sandbox.GetAccessToken()
                refresh_token = ConvertFrom-Secret $sandbox.GetRefreshToken()
                client_id     = $sandbox.ClientId
                client_secret = ConvertFrom-Secret $sandbox.GetClientSecret()
            }
        }
    }

    AfterEach { Get-MakiniConnection | Disconnect-Makini }

    AfterAll {
        Unregister-SecretVault $vault
        Remove-Module Makini
        if ($PSEdition -eq 'Desktop' -or $IsWindows) { Remove-Item "$env:LOCALAPPDATA\Microsoft\PowerShell\secretmanagement" -Recurse }
    }

    It 'holds a token as a SecureString' {
        Set-Secret Makini-plain $sandbox.GetAccessToken() -Vault $vault
        (Connect-Makini plain -Vault $vault -BaseUri $sandbox.Url).Status | Should -Be 'done'
        Disconnect-Makini plain -RemoveSecret
    }

    It 'holds a pair as JSON, and gets it back as JSON' {
        $pair = @{ access_token = ConvertFrom-Secret $sandbox.GetAccessToken(); note = 'kept' } | ConvertTo-Json
        Set-Secret Makini-json $pair -Vault $vault
        (Connect-Makini json -Vault $vault -BaseUri $sandbox.Url).Status | Should -Be 'done'
        (Get-Secret Makini-json -Vault $vault -AsPlainText | ConvertFrom-Json).note | Should -Be 'kept'
        Disconnect-Makini json -RemoveSecret
    }

    It 'gets a new pair before it is used' {
        Set-StoredPair Makini-acme
        $null = Connect-Makini acme -Vault $vault -BaseUri $sandbox.Url
        $before = Get-StoredToken Makini-acme

        Update-MakiniToken acme
        Get-StoredToken Makini-acme | Should -Not -Be $before
        (Connect-Makini other -Vault $vault -SecretName Makini-acme -BaseUri $sandbox.Url).Status | Should -Be 'done'
    }

    It 'gets the pair that a token''s end in the middle of a query brings' {
        Set-StoredPair Makini-walk
        $null = Connect-Makini walk -Vault $vault -BaseUri $sandbox.Url
        $count = Invoke-JdeQuery F0911 -Count
        $before = Get-StoredToken Makini-walk

        Set-MakiniSandbox -ExpireToken -After 1 -Count 1
        @(Invoke-JdeQuery F0911 -Property DOC).Count | Should -Be $count
        Get-StoredToken Makini-walk | Should -Not -Be $before
        Set-MakiniSandbox -Clear
    }

    It 'opens what a profile names; the profile holds no secret' {
        Set-StoredPair Makini-saved
        $null = Connect-Makini saved -Vault $vault -BaseUri $sandbox.Url -SaveProfile
        Disconnect-Makini saved

        (Connect-Makini -Profile saved).Status | Should -Be 'done'
        [IO.File]::ReadAllText("$env:MAKINI_CONFIG_HOME/profiles.json") | Should -Not -Match ([regex]::Escape((Get-StoredToken Makini-saved)))
        Remove-MakiniProfile saved
    }

    It 'loses its secret with -RemoveSecret' {
        Set-StoredPair Makini-gone
        $null = Connect-Makini gone -Vault $vault -BaseUri $sandbox.Url
        Disconnect-Makini gone -RemoveSecret
        Get-SecretInfo Makini-gone -Vault $vault | Should -BeNullOrEmpty
    }

    It 'is found by tab completion' {
        $line = 'Connect-Makini acme -Vault MakiniP'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain $vault
    }

    It 'takes the private key of a certificate' {
        $made = New-NetSuiteCertificate (Join-Path $TestDrive 'netsuite') -Algorithm EC -Vault $vault
        $made | Should -Not -BeNullOrEmpty
        (Get-SecretInfo * -Vault $vault).Name | Should -Contain 'NetSuite-PrivateKey'
        Get-ChildItem $TestDrive -Filter '*.key.pem' | Should -BeNullOrEmpty
    }

    It 'lends a listener its secret' {
        Set-Secret makini-webhook (ConvertTo-Secret 'whsec') -Vault $vault
        $free = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $free.Start()
        $port = $free.LocalEndpoint.Port
        $free.Stop()
        $listener = Start-MakiniWebhookListener -Port $port -Vault $vault -SecretName makini-webhook -InboxPath (Join-Path $TestDrive 'inbox.db')
        $listener.Url | Should -Match ":$port/"
        Stop-MakiniWebhookListener
    }

    It 'says <ErrorId> for <What>' -ForEach @(
        @{ What = 'a secret that is not there'; ErrorId = 'MakiniSecretNotFound'; Parameters = @{ SecretName = 'no-such-secret' } }
        @{ What = 'a vault that is not there'; ErrorId = 'MakiniVaultMissing'; Parameters = @{ Vault = 'NoSuchVault' } }
    ) {
        $with = @{ Vault = $vault; BaseUri = $sandbox.Url } + @{}
        foreach ($name in $Parameters.Keys) { $with[$name] = $Parameters[$name] }
        { Connect-Makini acme @with -ErrorAction Stop } | Should -Throw -ErrorId "$ErrorId,*"
    }

    It 'hands a pair from one process to the next' {
        Set-StoredPair Makini-shared
        $tokens = foreach ($number in 1..2) {
            Start-Job {
                param($place)
                Import-Module $place.Manifest
                $null = Connect-Makini shared -Vault $place.Vault -BaseUri $place.Url
                Update-MakiniToken shared
                $null = Invoke-JdeQuery F0101 -Property AN8 -First 1 -ErrorAction Stop
                (Get-Secret Makini-shared -Vault $place.Vault -AsPlainText).access_token
            } -ArgumentList $place | Receive-Job -Wait -AutoRemoveJob
        }
        @($tokens | Sort-Object -Unique).Count | Should -Be 2
    }

    It 'ends with a pair that works when processes renew it at once' {
        Set-StoredPair Makini-raced
        $go = Join-Path $TestDrive 'go'
        $jobs = foreach ($number in 1..3) {
            Start-Job {
                param($place, $go, $number)
                Import-Module $place.Manifest
                $null = Connect-Makini raced -Vault $place.Vault -BaseUri $place.Url
                $null = New-Item "$go-$number"
                while (-not (Test-Path $go)) { Start-Sleep -Milliseconds 20 }
                Update-MakiniToken raced -ErrorAction Stop
                Invoke-JdeQuery F0101 -Count -ErrorAction Stop
            } -ArgumentList $place, $go, $number
        }
        while (@(Get-ChildItem "$go-*").Count -lt 3 -and @($jobs | Where-Object State -eq Running).Count -eq 3) { Start-Sleep -Milliseconds 100 }
        $null = New-Item $go
        $jobs | Receive-Job -Wait -AutoRemoveJob | Should -HaveCount 3

        # A process that has not seen the store before reads what is on disk.
        Start-Job {
            param($place)
            Import-Module $place.Manifest
            (Connect-Makini raced -Vault $place.Vault -BaseUri $place.Url).Status
        } -ArgumentList $place | Receive-Job -Wait -AutoRemoveJob | Should -Be 'done'
    }

    It 'that is locked says so, and opens with its password' {
        Set-StoredPair Makini-locked
        $password = ConvertTo-Secret 'open sesame'
        Set-SecretStoreConfiguration -Scope CurrentUser -Authentication Password -Interaction None -Password $password -Confirm:$false
        $said = Start-Job {
            param($place)
            Import-Module $place.Manifest
            try { Connect-Makini locked -Vault $place.Vault -BaseUri $place.Url -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
            Unlock-SecretStore -Password ([Net.NetworkCredential]::new('', 'open sesame').SecurePassword)
            (Connect-Makini locked -Vault $place.Vault -BaseUri $place.Url).Status
        } -ArgumentList $place | Receive-Job -Wait -AutoRemoveJob

        $said | Should -HaveCount 2
        $said[0] | Should -BeLike 'MakiniVaultLocked,*'
        $said[1] | Should -Be 'done'
    }
}
