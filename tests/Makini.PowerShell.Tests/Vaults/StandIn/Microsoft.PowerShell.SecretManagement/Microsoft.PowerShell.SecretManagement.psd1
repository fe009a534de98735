@{
  RootModule = 'Microsoft.PowerShell.SecretManagement.psm1'
  ModuleVersion = '1.1.2'
  GUID = 'f5f0a2b8-6f0e-4d25-9c3c-2f5b7a0f3a11'
  Author = 'Makini for PowerShell'
  Description = 'Stands in for SecretManagement in tests: same commands, parameters, error ids and exception names; secrets in plain files.'
  PowerShellVersion = '5.1'
  FunctionsToExport = @('Get-Secret', 'Set-Secret', 'Remove-Secret', 'Get-SecretInfo', 'Get-SecretVault', 'Register-SecretVault', 'Unlock-SecretVault')
  CmdletsToExport = @()
  VariablesToExport = @()
  AliasesToExport = @()
}
