#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Start.ps1"
    $null = Connect-Makini -Sandbox
}

AfterAll { Remove-Module Makini }

Describe 'Invoke-NetSuiteQuery' {
    It 'gives the rows of SuiteQL, page by page' {
        @(Invoke-NetSuiteQuery 'SELECT id FROM transaction ORDER BY id').Count | Should -Be 1200
    }

    It 'takes values in place of marks' {
        $rows = Invoke-NetSuiteQuery 'SELECT id, type FROM transaction WHERE type = ? ORDER BY id' -Parameters 'CustInvc' -First 3
        $rows.type | Should -Be 'CustInvc', 'CustInvc', 'CustInvc'
    }

    It 'filters and orders a record' {
        $rows = Invoke-NetSuiteQuery -Record transaction -Property id, foreigntotal -Filter { foreigntotal -gt 10000 } -OrderBy 'foreigntotal desc' -First 3
        $rows.Count | Should -Be 3
        [decimal] $rows[2].foreigntotal | Should -BeGreaterThan 10000
        [decimal] $rows[0].foreigntotal | Should -BeGreaterOrEqual ([decimal] $rows[2].foreigntotal)
    }

    It 'says what NetSuite says of wrong SuiteQL' {
        { Invoke-NetSuiteQuery 'SELECT nonsense FROM nowhere' -ErrorAction Stop } | Should -Throw -ErrorId 'MakiniInvalidRequest*'
    }
}

Describe 'Setting NetSuite up' {
    It 'makes a certificate that NetSuite takes' {
        $made = New-NetSuiteCertificate (Join-Path $TestDrive 'netsuite') -Algorithm EC -Days 365
        $tested = $made | Test-NetSuiteCertificate

        $tested.DaysLeft | Should -BeGreaterOrEqual 364
        [IO.File]::ReadAllText($made.PrivateKeyPath) | Should -Match 'PRIVATE KEY'
    }

    It 'leads through the integration record' {
        @(Get-NetSuiteSetup 1234567).Count | Should -BeGreaterThan 3
        Get-NetSuiteSetup 1234567_SB1 -AsMarkdown | Should -Match '1234567-sb1'
    }

    It 'lists the records of the account' {
        (Get-NetSuiteRecordType).Name | Should -Contain 'customer'
    }
}
