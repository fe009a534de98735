using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

public sealed class CompletionTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("Invoke-JdeQuery F010", "F0101")]
    [InlineData("Invoke-JdeQuery -Table 'f010", "F0101")]
    [InlineData("Get-JdeColumn F480", "F4801")]
    [InlineData("Get-JdeTable F480", "F4801")]
    [InlineData("Get-JdeTable -Area di", "distribution")]
    [InlineData("Get-JdeColumn F0911 REG", "'REG#'")]
    [InlineData("Get-JdeColumn F3002 F$", "'F$RP'")]
    [InlineData("Invoke-JdeQuery F0101 -Property AN8,ALP", "ALPH ALP1")]
    [InlineData("Invoke-JdeQuery F0101 -Property ABALP", "ABALPH ABALP1")]
    [InlineData("Invoke-JdeQuery F0101 -Property AddressN", "AddressNumber")]
    [InlineData("Invoke-JdeQuery MKDTA.F0101 -Property ALP", "ALPH ALP1")]
    [InlineData("Invoke-JdeQuery -Property ALP^ -Table F0101", "ALPH ALP1")]
    [InlineData("Invoke-JdeQuery F0101 -OrderBy ALP", "ALPH ALP1")]
    [InlineData("Invoke-JdeQuery F0101 -OrderBy 'ALPH ", "'ALPH asc' 'ALPH desc'")]
    [InlineData("Invoke-JdeQuery F0101 -Filter 'ALP", "'ALPH' 'ALP1'")]
    [InlineData("Invoke-JdeQuery F0101 -Filter \"ALP", "\"ALPH\" \"ALP1\"")]
    [InlineData("Invoke-JdeQuery F0101 -Filter 'AN8 -g", "'AN8 -gt' 'AN8 -ge'")]
    [InlineData("Invoke-JdeQuery F0101 -Filter 'AN8 -eq 1 -", "'AN8 -eq 1 -and' 'AN8 -eq 1 -or'")]
    [InlineData("Invoke-JdeQuery F0101 -Filter \"AN8 -eq $x -and ALP", "\"AN8 -eq $x -and ALPH\" \"AN8 -eq $x -and ALP1\"")]
    [InlineData("Invoke-JdeQuery F0101 -Filter 'AN8 -in 1,2 -and (ALP", "'AN8 -in 1,2 -and (ALPH' 'AN8 -in 1,2 -and (ALP1'")]
    [InlineData("Invoke-JdeQuery F0101 -Filter 'ALPH -eq ''x'' -o", "'ALPH -eq ''x'' -or'")]
    [InlineData("Invoke-JdeQuery F0101 -Filter '-not (ALP", "'-not (ALPH' '-not (ALP1'")]
    [InlineData("Invoke-JdeQuery F0101 -Property *LP?", "ALPH ALP1")]
    [InlineData("Get-JdeTable F4?01", "F4101 F4201 F4301 F4801")]
    [InlineData("Export-JdeTable F0101 a.csv -Property ABALP", "ABALPH ABALP1")]
    [InlineData("Invoke-JdeQuery F0911 -GroupBy LT, CO -Sum AA -Count -Having 'Su", "'SumAA'")]
    [InlineData("Invoke-JdeQuery F0911 -GroupBy LT -Maximum DGJ -Having '", "'LT' 'MaximumDGJ'")]
    [InlineData("Invoke-JdeQuery F0911 -GroupBy LT, CO -Sum AA -Count -OrderBy ", "LT CO SumAA Count")]
    [InlineData("Invoke-JdeQuery F0911 -GroupBy LT -Sum AA -Property S", "SumAA")]
    [InlineData("Invoke-JdeQuery F0911 -GroupBy LT -Sum AA", "AA")]
    [InlineData("Invoke-JdeQuery F4201 -Join F0101 -On AN8 -Property ALPH", "ALPH")]
    [InlineData("Invoke-JdeQuery F4201 -Join F0101 -On AN8 -Property ABAN8", "ABAN8 ABAN81 ABAN82 ABAN83 ABAN84 ABAN86 ABAN85")]
    [InlineData("Invoke-JdeQuery F4201 -Join F0101 -On AN8 -Filter 'ALPH", "'ALPH'")]
    [InlineData("Invoke-JdeQuery F4201 -Join F0101 -On AN8 -GroupBy ALPH", "ALPH")]
    [InlineData("Invoke-JdeQuery F4801 -Property Order", "OrderType Order OrderSuffix OrderedQuantity")]
    [InlineData("Invoke-JdeQuery MKTST.F48", "MKTST.F4801")]
    [InlineData("Invoke-JdeQuery MKTST/F48", "'MKTST/F4801'")]
    [InlineData("Get-JdeUserDefinedCode 4", "40 41 42")]
    [InlineData("Get-JdeUserDefinedCode 40/A", "'40/AS' '40/AT'")]
    [InlineData("Get-JdeUserDefinedCode 40 A", "AS AT")]
    [InlineData("Get-JdeUserDefinedCode 01 S", "SC ST")]
    [InlineData("Get-JdeUserDefinedCode -Type S^ -System 01", "SC ST")]
    [InlineData("Get-JdeTrialBalance -LedgerType b", "BA BU")]
    [InlineData("Get-MakiniRawData F010", "F0101")]
    [InlineData("Get-MakiniRawData F0101 -Filter 'ABALP", "'ABALPH' 'ABALP1'")]
    [InlineData("Get-MakiniRawData F0101 -OrderBy ABALP", "ABALPH ABALP1")]
    [InlineData("Export-JdeTable F0101 a.csv -Filter 'ALP", "'ALPH' 'ALP1'")]
    [InlineData("Invoke-JdeQuery F0101 -Route R", "Raw")]
    [InlineData("Invoke-JdeQuery F0101 -NameStyle F", "Friendly")]
    public void Completes(string line, string words) => Assert.Equal(words, string.Join(" ", _engine.Complete(line).Select(m => m.CompletionText)));

    [Fact]
    public void Tips_say_what_a_name_means()
    {
        Assert.Contains("Address Book", Assert.Single(_engine.Complete("Invoke-JdeQuery F010")).ToolTip, StringComparison.Ordinal);
        Assert.Contains("address number", _engine.Complete("Invoke-JdeQuery F0101 -Property AN8")[0].ToolTip, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Invoke-JdeQuery F9999 -Property A")]
    [InlineData("Invoke-JdeQuery -Property A")]
    [InlineData("Invoke-JdeQuery F0101 -Filter 'AN8 -eq (1")]
    [InlineData("Invoke-JdeQuery F0101 -Filter 'AN8 -eq ")]
    [InlineData("Invoke-JdeQuery F9999 -Filter 'A")]
    [InlineData("Invoke-JdeQuery F0101 -Filter 'AN8 ))) =")]
    public void Where_nothing_can_be_known_nothing_of_ours_is_offered_and_nothing_fails(string line)
    {
        _engine.Run("$Error.Clear()");
        Assert.DoesNotContain(_engine.Complete(line), m => m.ToolTip.Contains("AB", StringComparison.Ordinal));
        Assert.Empty(_engine.Get("$Error"));
    }

    [Theory]
    [InlineData("Invoke-JdeQuery F0101 -Filter { ALP", "ALPH ALP1")]
    [InlineData("Invoke-JdeQuery F0101 -Filter { ALP^ }", "ALPH ALP1")]
    [InlineData("Export-JdeTable F0101 a.csv -Filter { ALP", "ALPH ALP1")]
    [InlineData("Invoke-JdeQuery -Fi { (AN8 -eq 5) -and (ALP^) } -Table F0101", "ALPH ALP1")]
    [InlineData("Invoke-JdeQuery F0101 -Filter { AN8 -g", "-gt -ge")]
    [InlineData("Invoke-NetSuiteQuery -Record customer -Filter { company", "companyname")]
    [InlineData("Invoke-NetSuiteQuery -Record customer -Filter { companyname -n", "-ne -notlike -notin")]
    [InlineData("1..3 | ForEach-Object { Invoke-JdeQuery F0101 -Filter { AN8 -eq $_ -", "-and -or")]
    [InlineData("Invoke-JdeQuery F0101 -Filter { ALPH -like 'A*' } | ForEach-Object { Get-JdeTab", "Get-JdeTable")]
    [InlineData("Invoke-JdeQuery F010", "F0101")]
    public void The_example_for_a_profile_completes_inside_braces(string line, string words)
    {
        _engine.Run(". $args[0]", Path.Combine(ModuleUnderTest.RepositoryRoot, "examples", "filter-completion.ps1")).ThrowOnError();
        Assert.Equal(words, string.Join(" ", _engine.Complete(line).Select(m => m.CompletionText)));
    }
}
