#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Start.ps1"
    $null = Connect-Makini -Sandbox
    $all = @(Invoke-JdeQuery F0911 -Property DOC, DCT, KCO, DGJ, JELN, LT, EXTL)
}

AfterAll { Remove-Module Makini }

Describe 'A query' {
    AfterEach { Set-MakiniSandbox -Clear }

    It 'has each row once after <Fault>' -ForEach @(
        @{ Fault = 'too many requests'; Set = @{ RateLimit = $true; RetryAfter = 0 } }
        @{ Fault = 'a proxy''s page'; Set = @{ StatusCode = 502; HtmlBody = $true } }
        @{ Fault = 'a reset'; Set = @{ Drop = 'BeforeHeaders' } }
        @{ Fault = 'an end within the body'; Set = @{ Drop = 'InBody' } }
        @{ Fault = 'truncated JSON'; Set = @{ Truncate = $true } }
        @{ Fault = 'text behind the JSON'; Set = @{ TrailingText = $true } }
        @{ Fault = 'an expired token'; Set = @{ ExpireToken = $true } }
    ) {
        Set-MakiniSandbox @Set -After 1 -Count 1 -Path */passthrough
        $rows = @(Invoke-JdeQuery F0911 -Property DOC, DCT, KCO, DGJ, JELN, LT, EXTL)

        (Get-MakiniSandbox -Fault).Hits | Should -Be 1
        $rows.Count | Should -Be $all.Count
        ($rows | ConvertTo-Csv) -join "`n" | Should -Be (($all | ConvertTo-Csv) -join "`n")
    }

    It 'ends with <ErrorId> where the system <Fault>' -ForEach @(
        @{ Fault = 'refuses Makini'; Status = 'fail'; ErrorId = 'MakiniReauthorizationRequired' }
    ) {
        Set-MakiniSandbox -SyncStatus $Status
        try { { Invoke-JdeQuery F0101 -ErrorAction Stop } | Should -Throw -ErrorId "$ErrorId,*" }
        finally { Set-MakiniSandbox -SyncStatus done }
    }
}

Describe 'A change' {
    AfterEach { Set-MakiniSandbox -Clear }

    It 'is not sent twice where it may have arrived' {
        $site = (Get-MakiniSite -First 1).Key
        Set-MakiniSandbox -Drop BeforeHeaders -Count 1
        $sent = Get-SentRequest { { New-MakiniWorkOrder -Title 'Pump leaks' -SiteKey $site -ErrorAction Stop } | Should -Throw -ErrorId 'MakiniUnavailable*' }

        @($sent | Where-Object Method -eq POST).Count | Should -Be 1
    }

    It 'is sent again where the service says when' {
        $site = (Get-MakiniSite -First 1).Key
        Set-MakiniSandbox -RateLimit -RetryAfter 0 -Count 1
        $sent = Get-SentRequest { New-MakiniWorkOrder -Title 'Pump leaks' -SiteKey $site }

        ($sent | Where-Object Method -eq POST).StatusCode | Select-Object -First 1 | Should -Be 429
        @($sent | Where-Object Method -eq POST).Count | Should -Be 2
    }
}
