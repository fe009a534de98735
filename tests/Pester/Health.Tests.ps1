#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Start.ps1"
    $null = Connect-Makini acme -Sandbox
}

AfterAll { Remove-Module Makini }

Describe 'Health' {
    AfterEach { Set-MakiniSandbox -SyncStatus done }

    It 'says <Healthy> for <Status>' -ForEach @(
        @{ Status = 'done'; Healthy = $true }
        @{ Status = 'fulldone'; Healthy = $true }
        @{ Status = 'inprogress'; Healthy = $true }
        @{ Status = 'error'; Healthy = $false }
        @{ Status = 'fail'; Healthy = $false }
    ) {
        Set-MakiniSandbox -SyncStatus $Status
        Test-MakiniConnection acme -Quiet | Should -Be $Healthy
        (Test-MakiniConnection acme).Status | Should -Be $Status
    }

    It 'says what the customer must do' {
        Set-MakiniSandbox -SyncStatus fail
        $health = Test-MakiniConnection acme
        $health.RequiresReauthorization | Should -BeTrue

        $link = $health | New-MakiniLink -ClientId (Get-MakiniSandbox).ClientId
        $link.Message | Should -Match '/oauth/authorize\?'
    }

    It 'waits for what is there, and gives up where only the customer can help' {
        Wait-MakiniConnection acme -PollingInterval 1 -TimeoutSec 30 | Should -Not -BeNullOrEmpty
        Set-MakiniSandbox -SyncStatus fail
        { Wait-MakiniConnection acme -PollingInterval 1 -TimeoutSec 600 -ErrorAction Stop } | Should -Throw -ErrorId 'MakiniReauthorizationRequired*'
    }

    It 'watches, and tells of changes only' {
        Set-MakiniSandbox -SyncStatus fail
        $changes = Watch-MakiniConnection acme -PollingInterval 1 -TimeoutSec 60 | ForEach-Object {
            $_
            Set-MakiniSandbox -SyncStatus done
        } | Select-Object -First 2

        $changes.Is | Should -Be 'fail', 'done'
        $changes.IsHealthy | Should -Be $false, $true
    }

    It 'writes a page for people' {
        $page = Join-Path $TestDrive 'health.html'
        Export-MakiniHealthReport $page
        [IO.File]::ReadAllText($page) | Should -Match 'acme'
    }
}
