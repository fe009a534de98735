#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

# Of the checkout as it is staged, or of the package where MAKINI_TEST_MODULE names one.

BeforeDiscovery {
    $isPackage = [bool] $env:MAKINI_TEST_MODULE
    # A repository is registered for the user: only where run.ps1 has given the suite a home of its own.
    $isAtHome = $env:MAKINI_PESTER_HOME -and $HOME -eq $env:MAKINI_PESTER_HOME
    $isPublishable = $isPackage -and $isAtHome -and (Get-Command Save-PSResource -ErrorAction Ignore)
    if (-not $isPackage) { Write-Host 'The package: not tested, since MAKINI_TEST_MODULE names none.' }
}

BeforeAll { . "$PSScriptRoot/Start.ps1" }

AfterAll { Remove-Module Makini }

Describe 'The manifest' {
    It 'is valid' {
        $tested = Test-ModuleManifest "$moduleFolder/Makini.psd1" -WarningVariable warnings
        $tested.Name | Should -Be 'Makini'
        $warnings | Should -BeNullOrEmpty
    }

    It 'has what the Gallery shows' {
        $details = (Get-Module Makini).PrivateData.PSData
        $details.Tags | Should -Contain "PSEdition_$(if ($PSEdition -eq 'Desktop') { 'Desktop' } else { 'Core' })"
        $details.LicenseUri, $details.ProjectUri | ForEach-Object { ([uri] $_).Scheme | Should -Be 'https' }
        $details.ReleaseNotes | Should -Not -BeNullOrEmpty
    }

    It 'exports what the assembly has' {
        $module = Get-Module Makini
        $written = $module.ImplementingAssembly.GetExportedTypes() | ForEach-Object {
            foreach ($cmdlet in $_.GetCustomAttributes([Management.Automation.CmdletAttribute], $false)) { "$($cmdlet.VerbName)-$($cmdlet.NounName)" }
        }
        Compare-Object @($written) @($module.ExportedCommands.Keys) | Should -BeNullOrEmpty
    }

    It 'takes the build of this edition' {
        $build = if ($PSEdition -eq 'Desktop') { 'netstandard2.0' } else { 'net8.0' }
        Split-Path (Split-Path (Get-Module Makini).Path) -Leaf | Should -Be $build
    }
}

Describe 'The package' -Skip:(-not $isPackage) {
    It 'has no <_>' -ForEach '*.pdb', '*.cs', 'System.Management.Automation.dll', 'testhost*' {
        Get-ChildItem $moduleFolder -Recurse -Filter $_ | Should -BeNullOrEmpty
    }

    It 'was built for others' {
        $built = (Get-Module Makini).ImplementingAssembly.GetCustomAttributes([Reflection.AssemblyConfigurationAttribute], $false)
        $built.Configuration | Should -Be 'Release'
    }

    It 'brings its license' {
        "$moduleFolder/LICENSE", "$moduleFolder/THIRD-PARTY-NOTICES.md" | Should -Exist
    }
}

Describe 'The file of the package' -Skip:(-not $isPublishable) {
    It 'is what a repository is asked for' {
        $version = (Get-Module Makini).Version
        $feed = Join-Path $TestDrive 'feed'
        $null = [IO.Directory]::CreateDirectory($feed)
        Copy-Item "$moduleFolder/../../Makini.$version.nupkg" $feed
        Register-PSResourceRepository MakiniPester -Uri $feed -Trusted
        try {
            $found = Find-PSResource Makini -Repository MakiniPester
            Save-PSResource Makini -Repository MakiniPester -Path $TestDrive
        }
        finally { Unregister-PSResourceRepository MakiniPester }

        $found.Version | Should -Be $version
        "$($found.Type)" | Should -Be 'Module'
        $saved = Join-Path $TestDrive "Makini/$version"
        Get-ChildItem $moduleFolder -Recurse -File | ForEach-Object {
            Join-Path $saved $_.FullName.Substring((Get-Item $moduleFolder).FullName.Length) | Should -Exist
        }
        (Test-ModuleManifest "$saved/Makini.psd1").ExportedCmdlets.Count | Should -Be (Get-Module Makini).ExportedCmdlets.Count
    }
}

Describe 'Importing' {
    It 'leaves no error, variable or alias behind' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript({
                    param($manifest)
                    $before = (Get-Variable).Name + (Get-Alias).Name
                    Import-Module $manifest
                    $after = (Get-Variable).Name + (Get-Alias).Name
                    $after | Where-Object { $_ -notin $before -and $_ -ne 'before' }
                    $Error.Count
                }).AddArgument("$moduleFolder/Makini.psd1")
            $shell.Invoke() | Should -Be 0
        }
        finally { $shell.Dispose() }
    }

    It 'warns of no unapproved verb' {
        Remove-Module Makini
        Import-Module "$moduleFolder/Makini.psd1" -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
    }
}
