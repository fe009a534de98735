#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    # Yours would be: Import-Module Makini
    if (-not (Get-Module Makini)) { Import-Module "$(if ($env:MAKINI_TEST_MODULE) { $env:MAKINI_TEST_MODULE } else { "$PSScriptRoot/../.." })/Makini.psd1" }

    # The sandbox's calendar says the same each time, and so must the runbook's.
    $report = Join-Path $TestDrive 'late.csv'
    $runbook = @{ Connection = 'acme'; Path = $report; Today = [datetime] '2026-11-02' }

    function Get-Request { Get-MakiniServiceRequest -Filter { Title -like 'Work order * is late' } }
}

Describe 'late-orders.ps1' {
    BeforeEach {
        # A new customer for each test, under the name that the runbook asks for.
        $null = Start-MakiniSandbox
        $null = Connect-Makini acme -Sandbox
    }

    AfterEach {
        Disconnect-Makini acme
        Stop-MakiniSandbox
        Remove-Item $report -ErrorAction Ignore
    }

    It 'makes a request for each late order' {
        & "$PSScriptRoot/late-orders.ps1" @runbook | Should -Be '14 service requests made.'

        @(Get-Request).Count | Should -Be 14
        @(Import-Csv $report).Count | Should -Be 14
        (Get-Request).Title | Should -Contain 'Work order 450035 is late'
    }

    It 'makes none twice' {
        $null = & "$PSScriptRoot/late-orders.ps1" @runbook
        & "$PSScriptRoot/late-orders.ps1" @runbook | Should -Be '0 service requests made.'
        @(Get-Request).Count | Should -Be 14
    }

    It 'sends nothing but questions with -WhatIf' {
        $null = & "$PSScriptRoot/late-orders.ps1" @runbook -WhatIf

        Get-Request | Should -BeNullOrEmpty
        Get-MakiniSandbox -Request | Where-Object { $_.Method -eq 'POST' -and $_.Path -notlike '*/passthrough' } | Should -BeNullOrEmpty
        $report | Should -Not -Exist
    }

    It 'gets through a service that is busy' {
        Set-MakiniSandbox -RateLimit -RetryAfter 0 -After 3 -Count 5
        & "$PSScriptRoot/late-orders.ps1" @runbook | Should -Be '14 service requests made.'
        (Get-MakiniSandbox -Fault).Hits | Should -Be 5
    }

    It 'breaks off when it cannot know whether a request was made, and the next run finds out' {
        # Each order is a question and a request. The answer to the third request gets lost; it has been made all the same.
        Set-MakiniSandbox -Drop BeforeHeaders -Path */service-requests -After 5 -Count 1
        { & "$PSScriptRoot/late-orders.ps1" @runbook } | Should -Throw -ErrorId 'MakiniUnavailable*'
        @(Get-Request).Count | Should -Be 3

        & "$PSScriptRoot/late-orders.ps1" @runbook | Should -Be '11 service requests made.'
        (Get-Request | Group-Object Title | Where-Object Count -gt 1) | Should -BeNullOrEmpty
    }

    It 'leaves no half report where the customer must connect the system again' {
        Set-MakiniSandbox -SyncStatus fail
        { & "$PSScriptRoot/late-orders.ps1" @runbook } | Should -Throw -ErrorId 'MakiniReauthorizationRequired*'
        $report | Should -Not -Exist
    }
}
