using System.Collections.Frozen;

namespace Makini.Host.Engine;

/// <summary>The commands of the modules that come with pwsh but not with its engine, and their usual short names.</summary>
internal static class PowerShellCommands
{
    private static readonly FrozenSet<string> Names = """
        Add-Content Add-Member Add-Type Clear-Content Clear-Item Clear-ItemProperty Clear-Variable Compare-Object
        ConvertFrom-Csv ConvertFrom-Json ConvertFrom-Markdown ConvertFrom-SecureString ConvertFrom-StringData
        ConvertTo-Csv ConvertTo-Html ConvertTo-Json ConvertTo-SecureString ConvertTo-Xml Convert-Path Copy-Item
        Copy-ItemProperty Export-Alias Export-Clixml Export-Csv Format-Custom Format-Hex Format-List Format-Table
        Format-Wide Get-Acl Get-Alias Get-ChildItem Get-Clipboard Get-Content Get-Credential Get-Culture Get-Date
        Get-Error Get-ExecutionPolicy Get-FileHash Get-Host Get-Item Get-ItemProperty Get-ItemPropertyValue Get-Location
        Get-Member Get-Process Get-PSDrive Get-PSProvider Get-Random Get-SecureRandom Get-Service Get-TimeZone
        Get-TypeData Get-UICulture Get-Unique Get-Uptime Get-Variable Get-Verb Group-Object Import-Alias Import-Clixml
        Import-Csv Invoke-Expression Invoke-Item Invoke-RestMethod Invoke-WebRequest Join-Path Join-String Measure-Command
        Measure-Object Move-Item New-Alias New-Guid New-Item New-ItemProperty New-Object New-PSDrive New-TemporaryFile
        New-TimeSpan New-Variable Out-File Out-GridView Out-Printer Out-String Pop-Location Push-Location Read-Host
        Register-EngineEvent Register-ObjectEvent Remove-Item Remove-ItemProperty Remove-PSDrive Remove-Variable
        Rename-Item Resolve-Path Select-Object Select-String Select-Xml Set-Acl Set-Alias Set-Clipboard Set-Content
        Set-Date Set-ExecutionPolicy Set-Item Set-ItemProperty Set-Location Set-Variable Sort-Object Split-Path
        Start-Process Start-Sleep Start-ThreadJob Start-Transcript Stop-Process Stop-Transcript Tee-Object
        Test-Connection Test-Json Test-Path Trace-Command Unblock-File Update-FormatData Update-TypeData Wait-Event
        Wait-Process Write-Debug Write-Error Write-Host Write-Information Write-Output Write-Progress Write-Verbose
        Write-Warning
        cat cd chdir clc cls compare copy cp cvpa del diff dir echo fc fl ft fw gal gc gci gcb gdr gi gl gm gp group gu
        gv iex ii irm iwr kill ls man measure mi mkdir move mv nal ndr ni nv ogv popd ps pushd pwd rd ren ri rm rmdir
        rni rv sajb sal saps sc select set si sl sleep sls sort start sv tee type write
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string? name) => name is not null && Names.Contains(name);
}
