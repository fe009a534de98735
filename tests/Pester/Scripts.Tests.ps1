#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    $root = Resolve-Path "$PSScriptRoot/../.."
    $scripts = @(Get-Item "$root/build.ps1") + @(Get-ChildItem "$root/examples", "$root/tests/Pester" -Recurse -Filter *.ps1) |
        ForEach-Object { @{ Name = $_.FullName.Substring("$root".Length + 1); Path = $_.FullName } }
}

Describe 'The script <Name>' -ForEach $scripts {
    It 'is one that Windows PowerShell reads' {
        $errors = $null
        $tree = [Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $errors)
        $errors | Should -BeNullOrEmpty

        # In words: Windows PowerShell does not have these classes and members.
        $newer = $tree.FindAll({
                $node = $args[0]
                $kind = $node.GetType().Name
                $kind -in 'TernaryExpressionAst', 'PipelineChainAst' -or
                ($kind -in 'BinaryExpressionAst', 'AssignmentStatementAst' -and "$($node.Operator)" -like 'QuestionQuestion*') -or
                ($kind -in 'MemberExpressionAst', 'InvokeMemberExpressionAst', 'IndexExpressionAst' -and $node.NullConditional) -or
                ($kind -eq 'PipelineAst' -and $node.Background)
            }, $true)
        $newer.Extent.Text | Should -BeNullOrEmpty
    }

    It 'has no character that Windows PowerShell would read as another without a mark at the beginning of the file' {
        [IO.File]::ReadAllText($Path) | Should -Not -Match '[^\x00-\x7f]'
    }
}
