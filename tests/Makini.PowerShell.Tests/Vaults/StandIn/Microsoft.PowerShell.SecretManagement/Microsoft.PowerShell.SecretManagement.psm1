# A vault is a folder below $env:MAKINI_STANDIN_VAULTS, a secret a file in it, a switch a file whose name begins with a dot:
#   .locked         the vault's password: the vault is locked
#   .prompt         a locked vault asks for the password, where it can
#   .no-hashtable   only texts are taken
#   .read-only      nothing is taken
#   .busy           so many more calls find SecretManagement busy with another one
#   .lose-writes    so many more writes are lost without a word
#   .fail-read      the read of this number from now on fails
#   .fail-write     the write of this number from now on fails
#   .slow           a call takes so many milliseconds
#   .secret-store   is registered as a vault of SecretStore
# The bare engine, in which the tests run, has no cmdlets but those of Core: language and .NET have to do.

class PasswordRequiredException : System.InvalidOperationException {
    PasswordRequiredException([string] $message) : base($message) { }
}

function New-Record([Exception] $exception, [string] $id, [string] $category) {
    [System.Management.Automation.ErrorRecord]::new($exception, $id, $category, $null)
}

function Get-Folder([string] $vault) { [IO.Path]::Combine($env:MAKINI_STANDIN_VAULTS, $vault) }

function Get-SecretPath([string] $vault, [string] $name) { [IO.Path]::Combine((Get-Folder $vault), [Uri]::EscapeDataString($name)) }

# Counts a switch down; true as long as it was above zero.
function Test-Countdown([string] $path) {
    if (-not [IO.File]::Exists($path)) { return $false }
    $left = [int][IO.File]::ReadAllText($path)
    if ($left -le 0) { return $false }
    [IO.File]::WriteAllText($path, "$($left - 1)")
    $true
}

function Assert-Working($cmdlet, [string] $vault, [string] $call) {
    $path = "$(Get-Folder $vault)/.fail-$call"
    if (-not [IO.File]::Exists($path)) { return }
    if (Test-Countdown $path) { if ([IO.File]::ReadAllText($path) -ne '0') { return } }
    [IO.File]::Delete($path)
    $cmdlet.ThrowTerminatingError((New-Record ([IO.IOException]::new("The vault breaks in a $call.")) 'VaultBroken' 'InvalidOperation'))
}

# As in the original, one call at a time in a process and whoever comes second fails; but by vault, so that tests may run side by side.
function Enter-Call($cmdlet, [string] $vault, [string] $busyId) {
    $folder = Get-Folder $vault
    if (-not $vault -or -not [IO.Directory]::Exists($folder)) {
        $cmdlet.ThrowTerminatingError((New-Record ([InvalidOperationException]::new("Vault not found in registry: $vault")) 'GetSecretVaultNotFound' 'ObjectNotFound'))
    }
    $gate = Get-CallGate $vault
    $entered = $gate.Wait(0)
    if (-not $entered -or (Test-Countdown "$folder/.busy")) {
        if ($entered) { $null = $gate.Release() }
        $inner = [System.Management.Automation.PSInvalidOperationException]::new('The pipeline was not run because a pipeline is already running. Pipelines cannot be run concurrently.')
        $cmdlet.ThrowTerminatingError((New-Record ([InvalidOperationException]::new('Unable to reach the vault.', $inner)) $busyId 'InvalidOperation'))
    }
    if ([IO.File]::Exists("$folder/.slow")) { [Threading.Thread]::Sleep([int][IO.File]::ReadAllText("$folder/.slow")) }
}

function Exit-Call([string] $vault) { $null = (Get-CallGate $vault).Release() }

function Get-CallGate([string] $vault) {
    $domain = [AppDomain]::CurrentDomain
    $key = "MakiniStandInGate/$vault"
    [Threading.Monitor]::Enter($domain)
    try {
        if (-not $domain.GetData($key)) { $domain.SetData($key, [Threading.SemaphoreSlim]::new(1, 1)) }
        $domain.GetData($key)
    }
    finally { [Threading.Monitor]::Exit($domain) }
}

function Assert-Unlocked($cmdlet, $screen, [string] $vault, [string] $id, [string] $category) {
    $folder = Get-Folder $vault
    if (-not [IO.File]::Exists("$folder/.locked")) { return }
    if ([IO.File]::Exists("$folder/.prompt")) {
        try {
            $answers = [System.Management.Automation.Host.ChoiceDescription[]]('&Right', '&Wrong')
            if ($screen.PromptForChoice("Vault $vault requires a password.", 'Enter password:', $answers, 1) -eq 0) { return }
        }
        catch [System.Management.Automation.Host.HostException] { $null = $_ }
    }
    $cmdlet.ThrowTerminatingError((New-Record ([PasswordRequiredException]::new("A valid password is required to access the $vault vault.")) $id $category))
}

function ConvertTo-Line($key, $value) {
    $text = if ($value -is [securestring]) { [System.Net.NetworkCredential]::new('', $value).Password } else { "$value" }
    $kind = if ($value -is [securestring]) { 'SecureString' } else { 'String' }
    ($kind, $key, $text | ForEach-Object { [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($_)) }) -join ' '
}

function ConvertFrom-Line([string] $line, [bool] $asPlainText) {
    $kind, $key, $text = $line.Split(' ') | ForEach-Object { [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($_)) }
    $value = if ($asPlainText) { $text } else { [System.Net.NetworkCredential]::new('', $text).SecurePassword }
    [pscustomobject]@{ Key = $key; Value = $value }
}

function Get-Secret {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [string] $Name, [Parameter(Position = 1)] [string] $Vault, [switch] $AsPlainText)
    Enter-Call $PSCmdlet $Vault 'GetSecretInvalidOperation'
    try {
        Assert-Unlocked $PSCmdlet $Host.UI $Vault 'GetSecretException' 'InvalidOperation'
        Assert-Working $PSCmdlet $Vault 'read'
        $path = Get-SecretPath $Vault $Name
        if (-not [IO.File]::Exists($path)) {
            $PSCmdlet.ThrowTerminatingError((New-Record ([System.Management.Automation.ItemNotFoundException]::new("The secret $Name was not found.")) 'GetSecretNotFound' 'ObjectNotFound'))
        }
        $type, $lines = [IO.File]::ReadAllLines($path)
        $entries = @($lines | ForEach-Object { ConvertFrom-Line $_ $AsPlainText })
        switch ($type) {
            'Byte[]' { , [Text.Encoding]::UTF8.GetBytes("$($entries[0].Value)") }
            'PSCredential' { [pscredential]::new($entries[0].Key, $entries[0].Value) }
            'Hashtable' {
                $table = @{}
                foreach ($entry in $entries) { $table[$entry.Key] = $entry.Value }
                $table
            }
            default { $entries[0].Value }
        }
    }
    finally { Exit-Call $Vault }
}

function Set-Secret {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, Position = 0)] [string] $Name, [Parameter(Mandatory, Position = 1)] [object] $Secret, [Parameter(Position = 2)] [string] $Vault, [hashtable] $Metadata, [switch] $NoClobber)
    if (-not $PSCmdlet.ShouldProcess($Vault, 'Write secret to vault')) { return }
    Enter-Call $PSCmdlet $Vault 'SetSecretInvalidOperation'
    try {
        Assert-Unlocked $PSCmdlet $Host.UI $Vault 'Microsoft.PowerShell.SecretManagement.PasswordRequiredException' 'NotSpecified'
        $folder = Get-Folder $Vault
        $path = Get-SecretPath $Vault $Name
        if ($NoClobber -and [IO.File]::Exists($path)) {
            $PSCmdlet.ThrowTerminatingError((New-Record ([InvalidOperationException]::new("A secret with name $Name already exists in vault $Vault.")) 'SetSecretCommandAlreadyExistsWithNoClobber' 'ResourceExists'))
        }
        if ($Secret -is [hashtable] -and [IO.File]::Exists("$folder/.no-hashtable")) {
            # The worst vault quotes what it refuses.
            $PSCmdlet.ThrowTerminatingError((New-Record ([ArgumentException]::new("Type Hashtable is not supported: $($Secret.Values)")) 'SetSecretFailed' 'InvalidOperation'))
        }
        if ([IO.File]::Exists("$folder/.read-only")) {
            $PSCmdlet.ThrowTerminatingError((New-Record ([UnauthorizedAccessException]::new("No permission 'set' on this vault.")) 'SetSecretFailed' 'PermissionDenied'))
        }
        Assert-Working $PSCmdlet $Vault 'write'
        if (Test-Countdown "$folder/.lose-writes") { return }
        $lines = switch ($Secret) {
            { $_ -is [hashtable] } { $_.Keys | ForEach-Object { ConvertTo-Line $_ $Secret[$_] }; break }
            { $_ -is [pscredential] } { ConvertTo-Line $_.UserName $_.Password; break }
            { $_ -is [byte[]] } { ConvertTo-Line '' ([Text.Encoding]::UTF8.GetString($Secret)); break }
            default { ConvertTo-Line '' $_ }
        }
        $new = "$folder/.new-$([Guid]::NewGuid())"
        [IO.File]::WriteAllLines($new, [string[]](@($Secret.GetType().Name) + $lines))
        [IO.File]::Move($new, $path, $true)
    }
    finally { Exit-Call $Vault }
}

function Remove-Secret {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, Position = 0)] [string] $Name, [Parameter(Mandatory, Position = 1)] [string] $Vault)
    if (-not $PSCmdlet.ShouldProcess($Vault, 'Remove secret by name from vault')) { return }
    Enter-Call $PSCmdlet $Vault 'RemoveSecretInvalidOperation'
    try {
        Assert-Unlocked $PSCmdlet $Host.UI $Vault 'Microsoft.PowerShell.SecretManagement.PasswordRequiredException' 'NotSpecified'
        $path = Get-SecretPath $Vault $Name
        if (-not [IO.File]::Exists($path)) {
            $PSCmdlet.ThrowTerminatingError((New-Record ([System.Management.Automation.ItemNotFoundException]::new("Remove-Secret error in vault $Vault : Secret not found")) 'SecretStoreRemoveSecretFailed' 'InvalidOperation'))
        }
        [IO.File]::Delete($path)
    }
    finally { Exit-Call $Vault }
}

# Lists names while the vault is locked, as SecretStore does.
function Get-SecretInfo {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [string] $Name = '*', [Parameter(Position = 1)] [string] $Vault)
    Enter-Call $PSCmdlet $Vault 'GetSecretInfoInvalidOperation'
    try {
        foreach ($path in [IO.Directory]::GetFiles((Get-Folder $Vault))) {
            $secret = [Uri]::UnescapeDataString([IO.Path]::GetFileName($path))
            if ($secret[0] -eq '.' -or $secret -notlike $Name) { continue }
            [pscustomobject]@{ Name = $secret; Type = [IO.File]::ReadAllLines($path)[0]; VaultName = $Vault }
        }
    }
    finally { Exit-Call $Vault }
}

function Get-SecretVault {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [string[]] $Name = '*')
    foreach ($folder in [IO.Directory]::GetDirectories($env:MAKINI_STANDIN_VAULTS)) {
        $vault = [IO.Path]::GetFileName($folder)
        if (-not ($Name | Where-Object { $vault -like $_ })) { continue }
        $module = if ([IO.File]::Exists("$folder/.secret-store")) { 'Microsoft.PowerShell.SecretStore' } else { 'StandIn' }
        [pscustomobject]@{ Name = $vault; ModuleName = $module; IsDefault = $false }
    }
}

function Register-SecretVault {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [string] $ModuleName, [Parameter(Position = 1)] [string] $Name = $ModuleName)
    $null = [IO.Directory]::CreateDirectory((Get-Folder $Name))
}

function Unlock-SecretVault {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [string] $Name, [Parameter(Mandatory, Position = 1)] [securestring] $Password)
    Enter-Call $PSCmdlet $Name 'UnlockSecretVaultInvalidOperation'
    try {
        $lock = "$(Get-Folder $Name)/.locked"
        if (-not [IO.File]::Exists($lock)) { return }
        if ([IO.File]::ReadAllText($lock) -ne [System.Net.NetworkCredential]::new('', $Password).Password) {
            $PSCmdlet.ThrowTerminatingError((New-Record ([InvalidOperationException]::new("Cannot unlock the vault $Name.")) 'InvalidOperation' 'InvalidOperation'))
        }
        [IO.File]::Delete($lock)
    }
    finally { Exit-Call $Name }
}
