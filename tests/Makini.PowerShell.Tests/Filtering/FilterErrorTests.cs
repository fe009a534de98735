namespace Makini.PowerShell.Tests.Filtering;

public sealed class FilterErrorTests : FilterTestBase
{
    [Theory]
    [InlineData("AID = 5", 1, 5, "expected a comparison such as -eq after 'AID', found '='.")]
    [InlineData("AID > 5", 1, 5, "expected a comparison such as -eq after 'AID', found '>'.")]
    [InlineData("AID == 5", 1, 5, "expected a comparison such as -eq after 'AID', found '=='.")]
    [InlineData("AID", 1, 4, "expected a comparison such as -eq after 'AID', found the end.")]
    [InlineData("AID -ceq 5", 1, 5, "expected a comparison such as -eq after 'AID', found '-ceq'.")]
    [InlineData("AID -match 'x'", 1, 5, "found '-match'.")]
    [InlineData("AID -eq:5", 1, 5, "found '-eq:'.")]
    [InlineData("AID -eq", 1, 8, "expected a value after -eq, found the end.")]
    [InlineData("AID -eq abc", 1, 9, "expected a value after -eq (text stands in quotes, an expression in parentheses), found 'abc'.")]
    [InlineData("AID -eq 2026-01-01", 1, 9, "found '2026-01-01'.")]
    [InlineData("AID -eq [datetime]::Today", 1, 9, "found '[datetime]::Today'.")]
    [InlineData("AID -eq 1 DCT -eq 2", 1, 11, "expected -and, -or or the end, found 'DCT'.")]
    [InlineData("AID -eq 1; DCT -eq 2", 1, 10, "expected -and, -or or the end, found ';'.")]
    [InlineData("AID -eq 1 | DCT", 1, 11, "found '|'.")]
    [InlineData("AID -eq 1 -and", 1, 15, "expected a field such as AN8, found the end.")]
    [InlineData("-eq 5", 1, 1, "expected a field such as AN8, found '-eq'.")]
    [InlineData("'AID' -eq 5", 1, 1, "expected a field such as AN8, found ''AID''.")]
    [InlineData("$x -eq 5", 1, 1, "expected a field such as AN8, found '$x'.")]
    [InlineData("", 1, 1, "expected a field such as AN8, found the end.")]
    [InlineData("(AID -eq 1", 1, 11, "expected -and, -or or ')', found the end.")]
    [InlineData("AID -eq 1)", 1, 10, "found ')'.")]
    [InlineData("-not AID -eq 1", 1, 6, "expected parentheses after -not, as in -not (AN8 -eq 5), found 'AID'.")]
    [InlineData("AID -eq 1 -or DCT -eq 2 -and LT -eq 3", 1, 25, "-and stands beside -or. Say with parentheses which comes first")]
    [InlineData("AID -eq 1 -and DCT -eq 2 -or LT -eq 3", 1, 26, "-or stands beside -and.")]
    [InlineData("AID -eq 1, 2", 1, 9, "-eq takes one value; several go with -in or -notin.")]
    [InlineData("AID -eq (1..3)", 1, 9, "-eq takes one value")]
    [InlineData("AID -eq 'abc", 1, 9, "the text has no closing quote.")]
    [InlineData("AID -eq (1 + 2", 1, 15, "expected what closes '(', found the end.")]
    [InlineData("AID -eq 1 -and\n  DCT = 5", 2, 7, "expected a comparison such as -eq after 'DCT', found '='.")]
    [InlineData("AID -eq $x . y", 1, 9, "$x cannot be evaluated")]
    public void What_is_no_filter_is_refused_with_line_and_column(string filter, int line, int column, string problem)
    {
        var error = Fail($"$args[0]", filter);
        Assert.StartsWith($"Line {line}, column {column}: ", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(filter, error.TargetObject);
        Assert.Contains("-notin", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_counts_columns_from_its_brace()
    {
        Assert.StartsWith("Line 1, column 6: ", Fail("{ AID = 5 }").Exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("Line 2, column 3: ", Fail("{ AID -eq 1\n  AID -eq 2 }").Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_block_is_no_filter() =>
        Assert.Contains("expected a field such as AN8, found the end.", Fail("{}").Exception.Message, StringComparison.Ordinal);

    [Fact]
    public void Null_is_no_filter() =>
        Assert.Contains(
            "ParameterArgumentValidationError",
            Engine.Run("Invoke-JdeQuery F0911 -AsText -Filter $null").Error.FullyQualifiedErrorId,
            StringComparison.Ordinal);

    [Fact]
    public void Endless_parentheses_are_refused()
    {
        var deep = new string('(', 5000) + "AID -eq 1" + new string(')', 5000);
        Assert.Contains("nest too deep", Fail("$args[0]", deep).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_stops_the_statement()
    {
        var result = Engine.Run("try { Invoke-JdeQuery F0911 -AsText -Filter { AID = 5 } } catch { $_.FullyQualifiedErrorId }");
        Assert.StartsWith("MakiniFilterInvalid,", Assert.Single(result.Output).ToString(), StringComparison.Ordinal);
    }
}
