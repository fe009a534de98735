using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Help;

/// <summary>What Get-Help says of every command.</summary>
public sealed class HelpTests : IDisposable
{
    private const int FewestExamples = 3;

    private readonly PowerShellEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Every_command_has_a_page_and_three_examples()
    {
        var exported = _engine.Get("(Get-Module Makini).ExportedCmdlets.Keys").Select(name => name.ToString()!).Order(StringComparer.Ordinal);
        var pages = HelpFile.Read();
        Assert.Equal(exported, pages.Select(page => page.Command).Order(StringComparer.Ordinal));
        Assert.Empty(pages.Where(page => page.Examples.Count < FewestExamples).Select(page => $"{page.Command}: {page.Examples.Count}"));
    }

    [Fact]
    public void Get_Help_finds_it_and_every_parameter_is_told_of()
    {
        var missing = _engine.Get(
            """
            foreach ($name in (Get-Module Makini).ExportedCmdlets.Keys) {
                $help = Get-Help $name -Full
                if (-not $help.Synopsis -or $help.Synopsis -like "*$name *[[]*") { "$name has no synopsis" }
                foreach ($parameter in $help.parameters.parameter) {
                    if (-not $parameter.description.Text) { "$name -$($parameter.name) has no description" }
                }
            }
            """);
        Assert.Empty(missing.Select(line => line.ToString()));
    }

    [Fact]
    public void Examples_are_shown() =>
        Assert.Contains("Get-MakiniWorkOrder -First 3", Text(_engine.One("(Get-Help Get-MakiniWorkOrder -Examples).examples.example[0].code")), StringComparison.Ordinal);

    private static string Text(object value) => value.ToString()!;
}
