using System.Xml.Linq;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Views;

/// <summary>What Format-List shows of objects that have more properties than anybody reads at a glance.</summary>
public sealed class DisplayPropertyTests : IDisposable
{
    // So many fit a screen with room for the next object.
    private const int AtAGlance = 14;

    private readonly PowerShellEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Each_named_property_is_there()
    {
        var types = XDocument.Load(Path.Combine(ModuleUnderTest.RepositoryRoot, "module", "Makini.Types.ps1xml")).Descendants("Type").ToList();
        Assert.NotEmpty(types);
        Assert.All(types, type =>
        {
            var name = type.Element("Name")!.Value;
            var properties = _engine.Get($"[{name}].GetProperties().Name").Select(o => o.ToString()).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(type.Descendants("ReferencedProperties").Elements("Name").Select(property => property.Value).Except(properties, StringComparer.Ordinal));
        });
    }

    [Theory]
    [InlineData("Get-MakiniEntityType Asset; Get-MakiniWorkOrder -First 1")]
    [InlineData("Get-MakiniEntityType Asset; Get-MakiniConnection")]
    public void What_stands_behind_objects_of_another_kind_is_a_list_that_fits_a_screen(string script)
    {
        _engine.Get("$null = Start-MakiniSandbox; $null = Connect-Makini -Sandbox");
        try
        {
            Assert.InRange(Lines(script), 5, AtAGlance);
        }
        finally
        {
            _engine.Run("Stop-MakiniSandbox");
        }
    }

    private int Lines(string script) => _engine.Show(script, width: 120).Split('\n').Count(line => line.Contains(" : ", StringComparison.Ordinal));
}
