using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Help;

/// <summary>What Get-Help says in the engine, of a module that was imported by its manifest.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Every_command_has_a_page()
    {
        var exported = _engine.Get("(Get-Module Makini).ExportedCmdlets.Keys").Select(name => name.ToString()!).Order(StringComparer.Ordinal);
        Assert.Equal(exported, HelpFile.Pages.Select(page => page.Command).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Get_Help_finds_each_page_and_what_it_tells_of_every_parameter()
    {
        var missing = _engine.Get(
            """
            foreach ($name in (Get-Module Makini).ExportedCmdlets.Keys) {
                $help = Get-Help $name -Full
                if (-not $help.Synopsis -or $help.Synopsis -like "*$name *[[]*") { "$name has no synopsis" }
                if (-not $help.inputTypes -or -not $help.returnValues) { "$name has no types" }
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

    [Fact]
    public void Full_help_is_shown_with_all_its_parts()
    {
        var text = _engine.Show("Get-Help Invoke-JdeQuery -Full");
        string[] parts = ["SYNOPSIS", "SYNTAX", "DESCRIPTION", "PARAMETERS", "-GroupBy <String[]>", "INPUTS", "OUTPUTS", "JdeRow", "Invoke-JdeQuery F0911 -Count", "RELATED LINKS", "about_Makini_Jde"];
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void One_parameter_is_shown_by_itself()
    {
        var parameter = _engine.One("Get-Help Get-JdeOpenPayable -Parameter AddressNumber | ForEach-Object { \"$($_.name): $($_.description.Text)\" }");
        Assert.StartsWith("AddressNumber: ", Text(parameter), StringComparison.Ordinal);
        Assert.Contains("-AN8", Text(parameter), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_link_is_where_online_help_leads() =>
        Assert.StartsWith("https://", Text(_engine.One("(Get-Help Get-MakiniAsset -Full).relatedLinks.navigationLink[0].uri")), StringComparison.Ordinal);

    private static string Text(object value) => value.ToString()!;
}
