namespace Makini.PowerShell.Tests.Filtering;

/// <summary>Text may come from elsewhere: it must not be a way to run commands.</summary>
public sealed class FilterTextTests : FilterTestBase
{
    [Theory]
    [InlineData("DOC -eq (Set-Variable hit 1 -Scope Global)")]
    [InlineData("DOC -eq ($global:hit = 1)")]
    [InlineData("DOC -eq (& { $global:hit = 1 })")]
    [InlineData("DOC -eq $(Set-Variable hit 1 -Scope Global)")]
    [InlineData("DOC -eq @(Set-Variable hit 1 -Scope Global)")]
    [InlineData("EXA -eq \"$(Set-Variable hit 1 -Scope Global)\"")]
    [InlineData("DOC -in 1, (Set-Variable hit 1 -Scope Global)")]
    [InlineData("DOC -eq ([IO.File]::Exists('x'))")]
    [InlineData("DOC -eq ('x'.GetType())")]
    [InlineData("DOC -eq $ExecutionContext.InvokeCommand.InvokeScript('$global:hit = 1')")]
    [InlineData("DOC -eq ($x.('Get' + 'Type')())")]
    [InlineData("DOC -eq (Get-Date -Format (Set-Variable hit 1 -Scope Global))")]
    public void A_string_runs_no_commands(string filter)
    {
        var error = Engine.Run("$x = 1; $global:hit = 0; Invoke-JdeQuery F0911 -AsText -Filter $args[0]", filter).Error;
        Assert.StartsWith("MakiniFilterInvalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("in a filter that is text", error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, (int)Engine.One("$global:hit"));
    }

    [Theory]
    [InlineData("DGJ -ge ([datetime]::Today.AddDays(-7))")]
    [InlineData("DGJ -ge (Get-Date).AddDays(-7)")]
    public void Dates_can_be_computed_in_a_string(string filter)
    {
        const string Script = "function Get-Date { [datetime]::Now }; Invoke-JdeQuery F0911 -Property AID -AsText -Filter $args[0]";
        Assert.Matches("^GLDGJ >= 1\\d{5}$", ReadScript(Script, filter));
    }

    [Fact]
    public void A_variables_text_is_a_value_whatever_it_holds() =>
        Assert.Equal(
            "GLEXA = 'x'' -or DOC -gt 0 -or EXA -eq '''",
            ReadScript("$name = \"x' -or DOC -gt 0 -or EXA -eq '\"; Invoke-JdeQuery F0911 -Property AID -AsText -Filter 'EXA -eq $name'"));
}
