#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    Import-Module "$PSScriptRoot/../../Makini.psd1" -Force
    $null = Connect-Makini -Sandbox
}

AfterAll {
    Disconnect-Makini
    Stop-MakiniSandbox
    Remove-Module Makini
}

Describe 'Invoke-JdeQuery' {
    It 'returns as many typed rows as were asked for' {
        $rows = @(Invoke-JdeQuery F0101 -First 3)

        $rows.Count | Should -Be 3
        $rows[0].AN8 | Should -BeOfType [int]
        $rows[0].ALPH | Should -BeOfType [string]
    }

    It 'filters by a date and leaves out the orders without one' {
        $since = [datetime] '2026-01-01'
        $orders = @(Invoke-JdeQuery F4801 -Property DOCO, DRQJ -Filter { DRQJ -ge $since })

        $orders.Count | Should -BeGreaterThan 0
        $orders.DRQJ | ForEach-Object { $_ | Should -BeGreaterOrEqual $since }
    }

    It 'counts what it would return' {
        Invoke-JdeQuery F0101 -Count | Should -Be @(Invoke-JdeQuery F0101 -Property AN8).Count
    }

    It 'stops the download with Select-Object' {
        @(Invoke-JdeQuery F0911 | Select-Object -First 2).Count | Should -Be 2
    }

    It 'names the file that the dictionary does not know' {
        { Invoke-JdeQuery F0102X -ErrorAction Stop } | Should -Throw -ErrorId 'JdeTableNotFound*'
    }
}

Describe 'ConvertFrom-JdeDate' {
    It 'reads <Stored> as <Expected>' -ForEach @(
        @{ Stored = 126281; Expected = '2026-10-08' }
        @{ Stored = 100060; Expected = '2000-02-29' }
    ) {
        ConvertFrom-JdeDate $Stored | Should -Be ([datetime] $Expected)
    }
}
