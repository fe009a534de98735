using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Entities;

/// <summary>A sandbox, a connection to its plant, and short ways to ask.</summary>
public sealed class PlantFixture : IDisposable
{
    public PlantFixture() => Engine.Get("$global:sandbox = Start-MakiniSandbox; $null = Connect-Makini plant -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url");

    internal PowerShellEngine Engine { get; } = new();

    internal static string Text(object? value) => value?.ToString() ?? "";

    internal static IEnumerable<string> Keys(IEnumerable<PSObject> records) => records.Select(record => Text(record.Properties["Key"].Value));

    public void Dispose()
    {
        Engine.Get("Get-MakiniConnection | Disconnect-Makini; $sandbox | Stop-MakiniSandbox");
        Engine.Dispose();
    }
}
