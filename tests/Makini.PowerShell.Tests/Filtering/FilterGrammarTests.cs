namespace Makini.PowerShell.Tests.Filtering;

public sealed class FilterGrammarTests : FilterTestBase
{
    [Theory]
    [InlineData("DOC -eq 5", "GLDOC = 5")]
    [InlineData("DOC -ne 5", "GLDOC <> 5")]
    [InlineData("DOC -gt 5", "GLDOC > 5")]
    [InlineData("DOC -ge 5", "GLDOC >= 5")]
    [InlineData("DOC -lt 5", "GLDOC < 5")]
    [InlineData("DOC -le 5", "GLDOC <= 5")]
    [InlineData("DOC -EQ 5 -AND doc -Lt 9", "GLDOC = 5 AND GLDOC < 9")]
    [InlineData("DOC -in 1, 2,3", "GLDOC IN (1, 2, 3)")]
    [InlineData("DOC -in 1", "GLDOC IN (1)")]
    [InlineData("DCT -in 'JE', 'PV'", "GLDCT IN ('JE', 'PV')")]
    [InlineData("DOC -in @(1, 2)", "GLDOC IN (1, 2)")]
    [InlineData("DOC -in (1..3)", "GLDOC IN (1, 2, 3)")]
    [InlineData("DOC -eq -5", "GLDOC = -5")]
    [InlineData("DOC -eq +5", "GLDOC = 5")]
    [InlineData("DOC -in -1,-2", "GLDOC IN (-1, -2)")]
    [InlineData("DOC -eq 1kb", "GLDOC = 1024")]
    [InlineData("DOC -eq 0x1F", "GLDOC = 31")]
    [InlineData("DOC -eq 7L", "GLDOC = 7")]
    [InlineData("DOC -eq 1e3", "GLDOC = 1000")]
    [InlineData("DOC -eq \"5\"", "GLDOC = 5")]
    [InlineData("REG# -eq 1", "\"GLREG#\" = 1")]
    [InlineData("GLDOC -eq 1", "GLDOC = 1")]
    [InlineData("BusinessUnit -eq 'M30'", "GLMCU = '         M30'")]
    [InlineData("EXA -eq 'it''s'", "GLEXA = 'it''s'")]
    [InlineData("EXA -eq $null", "GLEXA = ''")]
    [InlineData("DOC -eq 1 -and DCT -eq 'JE' -and LT -eq 'AA'", "GLDOC = 1 AND GLDCT = 'JE' AND GLLT = 'AA'")]
    [InlineData("DOC -eq 1 -or DOC -eq 2 -or DOC -eq 3", "GLDOC = 1 OR GLDOC = 2 OR GLDOC = 3")]
    [InlineData("(DOC -eq 1 -or DOC -eq 2) -and (DCT -eq 'JE')", "(GLDOC = 1 OR GLDOC = 2) AND GLDCT = 'JE'")]
    [InlineData("DCT -eq 'JE' -and (DOC -eq 1 -or DOC -eq 2)", "GLDCT = 'JE' AND (GLDOC = 1 OR GLDOC = 2)")]
    [InlineData("-not (DOC -eq 1)", "NOT (GLDOC = 1)")]
    [InlineData("!(DOC -eq 1)", "NOT (GLDOC = 1)")]
    [InlineData("DOC -eq 1 -and -not (DOC -eq 2)", "GLDOC = 1 AND NOT (GLDOC = 2)")]
    [InlineData("DOC -eq 1 -and !(DOC -eq 2)", "GLDOC = 1 AND NOT (GLDOC = 2)")]
    [InlineData("((DOC -eq 1))", "GLDOC = 1")]
    [InlineData("DOC -eq 1\n-and DCT -eq 'JE' # the journal", "GLDOC = 1 AND GLDCT = 'JE'")]
    [InlineData("DOC –eq 1", "GLDOC = 1")]
    public void A_filter_reads_alike_as_block_and_as_string(string filter, string condition)
    {
        // A line that begins with -and is a statement of its own to PowerShell, which reads a block before we do.
        if (!filter.Contains("\n-", StringComparison.Ordinal)) Assert.Equal(condition, ReadBlock(filter));
        Assert.Equal(condition, ReadText(filter));
    }

    [Theory]
    [InlineData("(DOC -eq 1) -and DCT -eq 'JE'", "GLDOC = 1 AND GLDCT = 'JE'")]
    [InlineData("-not (DOC -eq 1) -and REG# -eq 2", "NOT (GLDOC = 1) AND \"GLREG#\" = 2")]
    [InlineData("DOC -eq 'a' -or", "")]
    public void A_string_may_hold_what_PowerShell_would_not_take_in_braces(string filter, string condition)
    {
        if (condition.Length > 0) Assert.Equal(condition, ReadText(filter));
        else Fail($"\"{filter}\"");
    }

    [Theory]
    [InlineData("1PPR -eq 1", "1PPR")]
    [InlineData("F$RP -eq 1", "F$RP")]
    [InlineData("52PP -eq 1", "52PP")]
    [InlineData("1MB -eq 1", "1MB")]
    [InlineData("data -eq 1", "data")]
    [InlineData("type -eq 1", "type")]
    [InlineData("base -eq 1", "base")]
    [InlineData("a.b -eq 1", "a.b")]
    public void Odd_names_are_fields(string filter, string field)
    {
        var error = Engine.Run($"Invoke-JdeQuery F0911 -AsText -Filter '{filter}'").Error;
        Assert.DoesNotContain("MakiniFilterInvalid", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(field, error.TargetObject);
    }

    [Fact]
    public void A_column_with_a_dollar_sign_is_found() =>
        Assert.Contains(
            "\"IXF$RP\" = ?",
            Engine.Get("Invoke-JdeQuery F3002 -Property KIT -AsText -Filter { F$RP -eq 1 }")[0].ToString(),
            StringComparison.Ordinal);
}
