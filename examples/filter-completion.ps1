# Tab completion inside the braces of Invoke-JdeQuery -Filter { }.
#
# PowerShell completes commands there and asks no module. Dot-source this file in your profile, and columns and
# comparisons come first; everywhere else completion stays what it was.

# Loaded twice, it must not wrap itself.
if (-not $global:MakiniTabExpansion) { $global:MakiniTabExpansion = $function:TabExpansion2 }

function global:TabExpansion2 {
    [CmdletBinding(DefaultParameterSetName = 'ScriptInputSet')]
    param(
        [Parameter(ParameterSetName = 'ScriptInputSet', Mandatory = $true, Position = 0)]
        [AllowEmptyString()]
        [string] $inputScript,

        [Parameter(ParameterSetName = 'ScriptInputSet', Position = 1)]
        [int] $cursorColumn = $inputScript.Length,

        [Parameter(ParameterSetName = 'AstInputSet', Mandatory = $true, Position = 0)]
        [System.Management.Automation.Language.Ast] $ast,

        [Parameter(ParameterSetName = 'AstInputSet', Mandatory = $true, Position = 1)]
        [System.Management.Automation.Language.Token[]] $tokens,

        [Parameter(ParameterSetName = 'AstInputSet', Mandatory = $true, Position = 2)]
        [System.Management.Automation.Language.IScriptPosition] $positionOfCursor,

        [Parameter(ParameterSetName = 'ScriptInputSet', Position = 2)]
        [Parameter(ParameterSetName = 'AstInputSet', Position = 3)]
        [hashtable] $options
    )

    if ($ast) {
        $found = [Makini.PowerShell.Completion.FilterBlockCompleter]::Complete($ast.Extent.Text, $positionOfCursor.Offset)
    } else {
        $found = [Makini.PowerShell.Completion.FilterBlockCompleter]::Complete($inputScript, $cursorColumn)
    }
    if ($found) { $found } else { & $global:MakiniTabExpansion @PSBoundParameters }
}
