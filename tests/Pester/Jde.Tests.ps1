#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Start.ps1"
    # Enough rows for several pages.
    $null = Start-MakiniSandbox -Scale 4
    $null = Connect-Makini -Sandbox
}

AfterAll { Remove-Module Makini }

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
        $all = @(Get-SentRequest { Invoke-JdeQuery F0911 -Property DOC }).Count
        $few = @(Get-SentRequest { Invoke-JdeQuery F0911 -Property DOC | Select-Object -First 2 }).Count

        @(Invoke-JdeQuery F0911 | Select-Object -First 2).Count | Should -Be 2
        $few | Should -BeLessThan $all
    }

    It 'reads no further than -First and -Skip say, and tells how many there are' {
        $all = @(Invoke-JdeQuery F0101 -Property AN8).AN8
        (Invoke-JdeQuery F0101 -Property AN8 -Skip 5 -First 2).AN8 | Should -Be $all[5, 6]

        $total, $first = Invoke-JdeQuery F0101 -Property AN8 -First 1 -IncludeTotalCount
        [int] $total | Should -Be $all.Count
        $first.AN8 | Should -Be $all[0]
    }

    It 'gives the same by SQL of your own' {
        $byFile = Invoke-JdeQuery F0101 -Property AN8, ALPH -Filter { AT1 -eq 'V' } -OrderBy AN8 -First 5
        $bySql = Invoke-JdeQuery -Sql 'SELECT ABAN8, ABALPH FROM F0101 WHERE ABAT1 = ? ORDER BY ABAN8' -Parameters 'V' -First 5

        $bySql.ABAN8 | Should -Be $byFile.AN8
        $bySql.ABALPH | Should -Be $byFile.ALPH
    }

    It 'groups where the data is' {
        $groups = Invoke-JdeQuery F0101 -GroupBy AT1 -Count
        ($groups | Measure-Object Count -Sum).Sum | Should -Be (Invoke-JdeQuery F0101 -Count)
    }

    It 'adds the texts of codes' {
        (Invoke-JdeQuery F4801 -Property DOCO, SRST -First 1 -Describe).SRSTText | Should -Not -BeNullOrEmpty
    }

    It 'shows what it would send' {
        $text = Get-SentRequest { $script:shown = Invoke-JdeQuery F0101 -Filter { AT1 -eq 'V' } -AsText }
        $text | Should -BeNullOrEmpty
        "$script:shown" | Should -Match 'SELECT'
    }

    It 'names the file that the dictionary does not know' {
        { Invoke-JdeQuery F0102X -ErrorAction Stop } | Should -Throw -ErrorId 'JdeTableNotFound*'
        $Error[0].TargetObject | Should -Be 'F0102X'
    }

    It 'says where a filter is wrong' {
        { Invoke-JdeQuery F0101 -Filter { AT1 = 'V' } -ErrorAction Stop } | Should -Throw -ErrorId 'MakiniFilterInvalid*'
    }

    It 'sorts, measures and exports with PowerShell''s own commands' {
        $rows = Invoke-JdeQuery F0911 -Property DOC, DGJ, AA -Filter { LT -eq 'AA' } -First 50
        ($rows | Sort-Object AA -Descending)[0].AA | Should -Be ($rows | Measure-Object AA -Maximum).Maximum

        $back = $rows | ConvertTo-Csv | ConvertFrom-Csv
        $back.Count | Should -Be 50
        $back[0].DOC | Should -Be $rows[0].DOC
        @($back[0].PSObject.Properties).Name | Should -Be 'DOC', 'DGJ', 'AA'
    }
}

Describe 'Views of the business' {
    It '<Command> gives rows' -ForEach @(
        @{ Command = 'Get-JdeOpenPayable' }
        @{ Command = 'Get-JdeOpenReceivable' }
        @{ Command = 'Get-JdeTrialBalance' }
        @{ Command = 'Get-JdeItemAvailability' }
        @{ Command = 'Get-JdeSalesOrder' }
        @{ Command = 'Get-JdePurchaseOrder' }
        @{ Command = 'Get-JdeWorkOrder' }
        @{ Command = 'Get-JdeAsset' }
    ) {
        @(& $Command | Select-Object -First 3).Count | Should -Be 3
    }
}

Describe 'Export-JdeTable' {
    It 'writes every row of a file as <Extension>' -ForEach @(
        @{ Extension = 'csv'; Lines = { @(Import-Csv $args[0]).Count } }
        @{ Extension = 'jsonl'; Lines = { @([IO.File]::ReadAllLines($args[0]) | ForEach-Object { ConvertFrom-Json $_ }).Count } }
    ) {
        $file = Join-Path $TestDrive "f0101.$Extension"
        Export-JdeTable F0101 $file

        & $Lines $file | Should -Be (Invoke-JdeQuery F0101 -Count)
    }
}

Describe 'The dictionary' {
    It 'knows files and columns' {
        (Get-JdeTable F0101).Name | Should -Be 'F0101'
        (Get-JdeTable F48* | Get-JdeColumn | Where-Object Type -eq Date).Alias | Should -Contain 'DRQJ'
    }

    It 'knows codes' {
        (Get-JdeUserDefinedCode 00 SS).Code | Should -Contain '99'
    }
}

Describe 'ConvertFrom-JdeDate' {
    It 'reads <Stored> as <Expected>' -ForEach @(
        @{ Stored = 126281; Expected = '2026-10-08' }
        @{ Stored = 100060; Expected = '2000-02-29' }
    ) {
        ConvertFrom-JdeDate $Stored | Should -Be ([datetime] $Expected)
        ConvertTo-JdeDate $Expected | Should -Be $Stored
    }
}
