#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    . "$PSScriptRoot/Start.ps1"
    $commands = (Get-Command -Module Makini).Name
}

BeforeAll { . "$PSScriptRoot/Start.ps1" }

AfterAll { Remove-Module Makini }

Describe 'Get-Help <_>' -ForEach $commands {
    BeforeAll { $help = Get-Help $_ -Full }

    It 'says what it does' {
        $help.Synopsis | Should -Not -BeNullOrEmpty
        # The engine makes a syntax of its own where it finds no help.
        $help.Synopsis | Should -Not -Match "\[<CommonParameters>\]|^\s*$_"
        ($help.Description | Out-String).Trim() | Should -Not -BeNullOrEmpty
    }

    It 'describes every parameter' {
        $common = [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters
        $wanted = (Get-Command $_).Parameters.Keys | Where-Object { $_ -notin $common }
        foreach ($name in $wanted) {
            ($help.parameters.parameter | Where-Object name -eq $name).description.Text | Should -Not -BeNullOrEmpty -Because "-$name needs a description"
        }
    }

    It 'shows how' {
        @($help.examples.example).Count | Should -BeGreaterOrEqual 3
        Get-Help $_ -Examples | Out-String | Should -Match "(?i)$([regex]::Escape($_))"
    }
}
