using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Filtering;

/// <summary>Values are evaluated where the filter was written.</summary>
public sealed class FilterValueTests : FilterTestBase
{
    private const string Query = "Invoke-JdeQuery F0911 -Property AID -AsText -Filter";

    [Theory]
    [InlineData("$x = 5", "DOC -eq $x", "GLDOC = 5")]
    [InlineData("$x = 5, 6", "DOC -in $x", "GLDOC IN (5, 6)")]
    [InlineData("$x = 5, 6", "DOC -in $x, 7", "GLDOC IN (5, 6, 7)")]
    [InlineData("$x = [Collections.Generic.List[object]](5, 6)", "DOC -in $x", "GLDOC IN (5, 6)")]
    [InlineData("$x = ,(5, 6)", "DOC -in $x", "GLDOC IN (5, 6)")]
    [InlineData("$x = 5, 6", "DOC -eq $x[1]", "GLDOC = 6")]
    [InlineData("$x = @{ a = @{ b = 5, 6 } }", "DOC -eq $x.a.b[0] -and DCT -eq 'JE'", "GLDOC = 5 AND GLDCT = 'JE'")]
    [InlineData("$x = @{ 'a b' = 5 }", "DOC -eq $x.'a b'", "GLDOC = 5")]
    [InlineData("$x = @{ 'a b' = 5 }", "DOC -eq $x['a b']", "GLDOC = 5")]
    [InlineData("${a b} = 5", "DOC -eq ${a b}", "GLDOC = 5")]
    [InlineData("$x = 'ab'", "EXA -eq \"$x-c\"", "GLEXA = 'ab-c'")]
    [InlineData("$x = 'ab'", "EXA -eq \"$($x.Length)\"", "GLEXA = '2'")]
    [InlineData("$x = 2", "DOC -eq ($x + 3)", "GLDOC = 5")]
    [InlineData("$x = 2", "DOC -in ($x + 3), 9", "GLDOC IN (5, 9)")]
    [InlineData("$x = 2", "DOC -eq $($x + 3)", "GLDOC = 5")]
    [InlineData("$x = 2, 3", "DOC -in @($x)", "GLDOC IN (2, 3)")]
    [InlineData("$x = [pscustomobject]@{ AN8 = 7 }", "AN8 -eq $x.AN8", "GLAN8 = 7")]
    [InlineData("$x = [datetime]'2026-10-08'", "DGJ -eq $x", "GLDGJ = 126281")]
    [InlineData("$x = [datetime]'2026-10-08'", "DGJ -eq $x.AddDays(-7)", "GLDGJ = 126274")]
    [InlineData("$x = [datetime]'2026-10-08'", "DGJ -eq ($x).AddDays(-7).Date", "GLDGJ = 126274")]
    [InlineData("$env:MAKINI_FILTER_TEST = 'M30'", "MCU -eq $env:MAKINI_FILTER_TEST", "GLMCU = '         M30'")]
    [InlineData("$x = $null", "EXA -eq $x", "GLEXA = ''")]
    public void A_value_may_be_a_variable_or_an_expression(string setup, string filter, string condition)
    {
        Assert.Equal(condition, ReadScript($"{setup}; {Query} {{ {filter} }}"));
        Assert.Equal(condition, ReadScript($"{setup}; {Query} $args[0]", filter));
    }

    [Fact]
    public void A_functions_local_variables_count() =>
        Assert.Equal("GLDOC = 2", ReadScript($"$x = 1; function Read {{ $x = 2; {Query} {{ DOC -eq $x }} }}; Read"));

    [Fact]
    public void A_functions_parameters_count() =>
        Assert.Equal("GLDOC = 3", ReadScript($"function Read {{ param($x) {Query} {{ DOC -eq $x }} }}; Read 3"));

    [Fact]
    public void Script_scope_counts()
    {
        var file = Path.Combine(Path.GetTempPath(), $"filter-{Guid.NewGuid():N}.ps1");
        File.WriteAllText(file, $"$x = 4; function Read {{ {Query} {{ DOC -eq $script:x -or DOC -eq $x }} }}; Read");
        try
        {
            Assert.Equal("GLDOC = 4 OR GLDOC = 4", ReadScript("$x = 1; & $args[0]", file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Within_a_modules_function_the_modules_variables_count() =>
        Assert.Equal("GLDOC = 5 AND GLDOC = 6", ReadScript(
            $$"""
            $global:x = 1
            $module = New-Module { $x = 5; function Read-It { $y = 6; {{Query}} { DOC -eq $x -and DOC -eq $y } } }
            Read-It
            """));

    [Theory]
    [InlineData("{ DOC -eq $x }")]
    [InlineData("{ -not (DOC -ne $x) }")]
    public void A_block_handed_on_by_another_module_keeps_its_own_variables(string block)
    {
        var condition = ReadScript(
            $$"""
            $null = New-Module { function Find-It { param($Filter) $x = 9; {{Query}} $Filter } }
            function Call { $x = 7; Find-It {{block}} }
            Call
            """);
        Assert.Contains("7", condition, StringComparison.Ordinal);
        Assert.DoesNotContain("9", condition, StringComparison.Ordinal);
    }

    [Fact]
    public void ForEach_Objects_current_object_counts() =>
        Assert.Equal("GLDOC = 8", ReadScript($"8 | ForEach-Object {{ {Query} {{ DOC -eq $_ }} }}"));

    [Fact]
    public void Parallel_blocks_see_what_they_are_given()
    {
        var script =
            $$"""
            $x = 3
            $manifest = $args[0]
            $c = Get-MakiniConnection
            4 | ForEach-Object -Parallel {
                Import-Module $using:manifest
                {{Query}} { DOC -eq $using:x -and DOC -eq $_ } -Connection $using:c
            }
            """;
        Assert.Equal("GLDOC = 3 AND GLDOC = 4", ReadScript(script, ModuleUnderTest.Manifest));
    }

    [Theory]
    [InlineData("DOC -eq $missing", "$missing")]
    [InlineData("DOC -eq $x.missing", "missing")]
    [InlineData("EXA -eq \"a$missing\"", "$missing")]
    [InlineData("DOC -in 1, $missing", "$missing")]
    public void A_value_that_is_not_there_is_an_error_and_not_null(string filter, string name)
    {
        foreach (var given in new[] { $"{{ {filter} }}", $"'{filter}'" })
        {
            var error = Engine.Run($"$x = [pscustomobject]@{{ there = 1 }}; {Query} {given}").Error;
            Assert.StartsWith("MakiniFilterInvalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains(name, error.Exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_expression_that_fails_says_why()
    {
        var error = Fail("{ DOC -eq ([guid]'x') }");
        Assert.StartsWith("Line 1, column 10: ([guid]'x') cannot be evaluated: ", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("System.Guid", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expression_with_an_error_that_would_go_on_is_an_error() =>
        Assert.Contains("no-such-command", Fail("{ DOC -eq (Get-Command no-such-command) }").Exception.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ DOC -eq (@()) }")]
    [InlineData("{ DOC -eq @() }")]
    public void An_expression_that_gives_nothing_is_an_error(string filter) =>
        Assert.Contains("Write $null for blank or 0.", Fail(filter).Exception.Message, StringComparison.Ordinal);

    [Fact]
    public void Evaluating_leaves_the_callers_preferences_alone()
    {
        var result = Engine.Run(
            $"$ErrorActionPreference = 'Continue'; $x = 1; $null = {Query} {{ DOC -eq $x }}; $ErrorActionPreference; $undefined.Length");
        Assert.Equal("Continue", result.Output[0].ToString());
        Assert.Empty(result.Errors);
    }
}
