#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Start.ps1"
    $sandbox = Start-MakiniSandbox
    $token = ConvertFrom-Secret $sandbox.GetAccessToken()
}

AfterAll {
    $env:MAKINI_PESTER_TOKEN = $null
    Remove-Module Makini
}

Describe 'Connect-Makini' {
    AfterEach { Get-MakiniConnection | Disconnect-Makini }

    It 'opens the sandbox and tells how it is' {
        $connection = Connect-Makini -Sandbox

        $connection.Name | Should -Be 'sandbox'
        $connection.Platform | Should -Be 'jd-edwards-world'
        $connection.Status | Should -Be 'done'
    }

    It 'takes a token' {
        (Connect-Makini acme -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url).Status | Should -Be 'done'
    }

    It 'reads the token from a variable, anew for each request' {
        $env:MAKINI_PESTER_TOKEN = $token
        $null = Connect-Makini acme -EnvironmentVariable MAKINI_PESTER_TOKEN -BaseUri $sandbox.Url
        Invoke-JdeQuery F0101 -Count | Should -BeGreaterThan 0

        $env:MAKINI_PESTER_TOKEN = 'not-the-token'
        { Invoke-JdeQuery F0101 -Count -ErrorAction Stop } | Should -Throw -ErrorId 'MakiniTokenExpired*'
    }

    It 'asks a script block for the token' {
        $asked = @{ Times = 0 }
        $null = Connect-Makini acme -TokenProvider { $asked.Times++; $sandbox.GetAccessToken() } -BaseUri $sandbox.Url

        Invoke-JdeQuery F0101 -Count | Should -BeGreaterThan 0
        $asked.Times | Should -Be 1
    }

    It 'opens the account' {
        $null = Connect-Makini admin -ClientId $sandbox.ClientId -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url

        $remote = @(Get-MakiniConnection -Remote)
        $remote.Count | Should -BeGreaterThan 10
        $remote.Platform | Should -Contain 'netsuite'
    }

    It 'refuses plain http to another machine' {
        { Connect-Makini acme -Token (ConvertTo-Secret 'x') -BaseUri http://example.com -ErrorAction Stop } | Should -Throw -ErrorId 'MakiniInsecureUri*'
    }

    It 'says what to do without a connection' {
        { Invoke-JdeQuery F0101 -ErrorAction Stop } | Should -Throw -ErrorId 'MakiniNotConnected*'
        $Error[0].Exception.RecommendedAction | Should -Match 'Connect-Makini'
    }
}

Describe 'Several connections' {
    BeforeAll {
        $null = Connect-Makini acme -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url
        $null = Connect-Makini birch -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url
    }

    AfterAll { Get-MakiniConnection | Disconnect-Makini }

    It 'has the last one as the default, until another is made it' {
        Set-MakiniConnection acme -Default
        (Invoke-JdeQuery F0101 -Property AN8 -First 1).ConnectionName | Should -Be 'acme'
        @(Get-MakiniConnection).Count | Should -Be 2
    }

    It 'says of each row where it is from' {
        $rows = Get-MakiniConnection | Invoke-JdeQuery F0101 -Property AN8 -First 2
        ($rows | Group-Object ConnectionName | Sort-Object Name).Name | Should -Be 'acme', 'birch'
    }

    It 'finds them by wildcard' {
        (Get-MakiniConnection b*).Name | Should -Be 'birch'
    }

    It 'forgets one' {
        Disconnect-Makini birch
        (Get-MakiniConnection).Name | Should -Be 'acme'
    }
}

Describe 'A profile' {
    It 'opens a connection again, and holds no secret' {
        $env:MAKINI_PESTER_TOKEN = $token
        $null = Connect-Makini acme -EnvironmentVariable MAKINI_PESTER_TOKEN -BaseUri $sandbox.Url -SaveProfile
        Disconnect-Makini acme

        (Connect-Makini -Profile acme).Status | Should -Be 'done'
        [IO.File]::ReadAllText("$env:MAKINI_CONFIG_HOME/profiles.json") | Should -Not -Match ([regex]::Escape($token))

        Remove-MakiniProfile acme
        Get-MakiniProfile | Should -BeNullOrEmpty
        Disconnect-Makini acme
    }
}

Describe 'A secret' {
    BeforeAll {
        $connection = Connect-Makini acme -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url
        $admin = Connect-Makini admin -ClientId $sandbox.ClientId -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url
        $secrets = $token, (ConvertFrom-Secret $sandbox.GetRefreshToken()), (ConvertFrom-Secret $sandbox.GetClientSecret())
    }

    AfterAll { Get-MakiniConnection | Disconnect-Makini }

    It 'is not in a connection, shown with <Name>' -ForEach @(
        @{ Name = 'Format-List'; Show = { $args | Format-List -Property * -Force | Out-String -Width 500 } }
        @{ Name = 'Format-Table'; Show = { $args | Format-Table -Property * | Out-String -Width 2000 } }
        @{ Name = 'Format-Custom'; Show = { $args | Format-Custom -Depth 5 | Out-String -Width 500 } }
        @{ Name = 'ConvertTo-Json'; Show = { ConvertTo-Json $args -Depth 6 } }
        @{ Name = 'ConvertTo-Csv'; Show = { $args | ConvertTo-Csv | Out-String } }
        @{ Name = 'ConvertTo-Html'; Show = { $args | ConvertTo-Html | Out-String } }
        @{ Name = 'Export-Clixml'; Show = {
                $file = "$env:MAKINI_CONFIG_HOME/connection.xml"
                $args | Export-Clixml $file
                [IO.File]::ReadAllText($file)
                [IO.File]::Delete($file)
            }
        }
    ) {
        $text = "$(& $Show $connection $admin $sandbox)"
        $text | Should -Match 'acme|127\.0\.0\.1'
        foreach ($secret in $secrets) { $text.Contains($secret) | Should -BeFalse }
    }

    It 'is not in what a request tells of itself' {
        $told = Invoke-JdeQuery F0101 -First 1 -Connection $connection -Verbose -Debug *>&1 | Out-String
        $told | Should -Match 'passthrough'
        foreach ($secret in $secrets) { $told.Contains($secret) | Should -BeFalse }
    }
}

Describe 'Elsewhere' {
    BeforeAll { $connection = Connect-Makini acme -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url }

    AfterAll { Get-MakiniConnection | Disconnect-Makini }

    It 'works in ForEach-Object -Parallel with $using:' -Skip:($PSEdition -eq 'Desktop') {
        $manifest = "$moduleFolder/Makini.psd1"
        $counts = 1..6 | ForEach-Object -ThrottleLimit 3 -Parallel {
            Import-Module $using:manifest
            @(Invoke-JdeQuery F0101 -Property AN8 -First 3 -Connection $using:connection).Count
        }
        $counts | Should -Be 3, 3, 3, 3, 3, 3
    }

    It 'is a description only in a job, and says so' {
        $job = Start-Job {
            param($module, $connection)
            Import-Module $module
            try { Invoke-JdeQuery F0101 -First 1 -Connection $connection -ErrorAction Stop } catch { "$($_.FullyQualifiedErrorId) $_" }
        } -ArgumentList "$moduleFolder/Makini.psd1", $connection
        $said = $job | Receive-Job -Wait -AutoRemoveJob

        $said | Should -Match '^MakiniConnectionNotFound,'
        $said | Should -Match 'another process'
    }
}
