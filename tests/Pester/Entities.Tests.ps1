#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Start.ps1"
    $null = Connect-Makini -Sandbox
}

AfterAll { Remove-Module Makini }

Describe 'Reading records' {
    It 'lists typed records, with the fields that only this customer has' {
        $asset = Get-MakiniAsset -First 1
        $asset.Key | Should -Not -BeNullOrEmpty
        $asset.UpdatedAt | Should -BeOfType [DateTimeOffset]
        $asset.customRunningHours | Should -Not -BeNullOrEmpty
    }

    It 'finds one by its key' {
        $key = (Get-MakiniSite -First 1).Key
        (Get-MakiniSite $key).Key | Should -Be $key
    }

    It 'filters and orders' {
        $orders = Get-MakiniWorkOrder -Filter { Severity -eq 'High' } -OrderBy 'CreatedAt desc' -First 20
        $orders.Severity | Sort-Object -Unique | Should -Be 'High'
        $orders.CreatedAt | Should -Be @($orders.CreatedAt | Sort-Object -Descending)
    }

    It 'tells how many there are' {
        $total = @(Get-MakiniSite -First 1 -IncludeTotalCount)[0]
        [int] $total | Should -Be @(Get-MakiniSite).Count
    }

    It 'follows what a record names' {
        $order = Get-MakiniWorkOrder -Filter { AssetKey -ne $null } -First 1
        ($order | Get-MakiniAsset).Key | Should -Be $order.AssetKey
    }

    It 'tells of a key that is not there, and goes on' {
        $key = (Get-MakiniSite -First 1).Key
        $found = Get-MakiniSite no-such-key, $key -ErrorAction SilentlyContinue -ErrorVariable missing
        $found.Key | Should -Be $key
        $missing[0].FullyQualifiedErrorId | Should -BeLike 'MakiniNotFound*'
        $missing[0].TargetObject | Should -Be 'no-such-key'
    }

    It 'knows which entities there are' {
        (Get-MakiniEntityType).Name | Should -Contain 'WorkOrder'
        (Get-MakiniEntityType WorkOrder).CanCreate | Should -BeTrue
    }
}

Describe 'Writing records' {
    BeforeAll { $site = Get-MakiniSite -First 1 }

    It 'creates one' {
        $made = New-MakiniWorkOrder -Title 'Pump leaks' -SiteKey $site.Key
        (Get-MakiniWorkOrder $made.Key).Title | Should -Be 'Pump leaks'
    }

    It 'changes one that is piped' {
        $made = New-MakiniWorkOrder -Title 'Pump leaks' -SiteKey $site.Key
        $made | Set-MakiniWorkOrder -Title 'Pump drips'
        (Get-MakiniWorkOrder $made.Key).Title | Should -Be 'Pump drips'
    }

    It 'sets a status' {
        $status = (Get-MakiniEntityStatus WorkOrder)[0].Name
        $made = New-MakiniWorkOrder -Title 'Pump leaks' -SiteKey $site.Key
        ($made | Set-MakiniWorkOrderStatus $status -PassThru).Status | Should -Be $status
    }

    It 'sends nothing with -WhatIf' {
        Get-SentRequest { New-MakiniWorkOrder -Title 'Pump leaks' -SiteKey $site.Key -WhatIf } | Should -BeNullOrEmpty
    }

    It 'says what is wrong with a record' {
        { New-MakiniEntity WorkOrder @{ Title = 'Pump leaks'; SiteKey = 'no-such-site' } -ErrorAction Stop } | Should -Throw -ErrorId 'MakiniInvalidRequest*'
    }

    It 'carries a document there and back' {
        $file = Join-Path $TestDrive 'plan.txt'
        [IO.File]::WriteAllText($file, 'a plan')
        $document = New-MakiniDocument $file -ContentType text/plain
        $document | Save-MakiniDocument (Join-Path $TestDrive 'copy.txt')
        [IO.File]::ReadAllText((Join-Path $TestDrive 'copy.txt')) | Should -Be 'a plan'
    }
}

Describe 'Requests of your own' {
    It 'reads any path, all pages' {
        @(Invoke-MakiniRequest /api/eam/sites -All).Count | Should -Be @(Get-MakiniSite).Count
    }

    It 'tells the status of an answer that is none' {
        $null = Invoke-MakiniRequest /api/eam/nothing -Raw -SkipHttpErrorCheck -StatusCodeVariable status
        $status | Should -Be 404
    }

    It 'reads raw tables' {
        (Get-MakiniRawTable F0101).Name | Should -Be 'F0101'
        @(Get-MakiniRawData F0101 -First 3).Count | Should -Be 3
    }
}
