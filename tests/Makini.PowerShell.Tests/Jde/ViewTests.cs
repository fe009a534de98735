using System.Text.RegularExpressions;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

[Collection(SandboxCollection.Name)]
public sealed class ViewTests(SandboxFixture fixture)
{
    private static readonly string[] Files =
    [
        "F0101", "F0116", "F0006", "F0010", "F0013", "F0005", "F0901", "F0902", "F0911", "F0411", "F0414", "F0311",
        "F4101", "F4102", "F41021", "F4105", "F4111", "F4201", "F4211", "F4301", "F4311", "F4801", "F3111", "F3112",
        "F3002", "F3003", "F1201", "F1202", "F1207", "F1301", "F9210",
    ];

    private static readonly Regex Colours = new("\u001b\\[[0-9;]*m", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly PowerShellEngine _engine = fixture.Engine;

    public static TheoryData<string> AllFiles => [.. Files];

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void A_whole_file_is_a_table_of_some_columns_that_fits_80_characters(string file)
    {
        var lines = Show($"Invoke-JdeQuery {file} -First 3", 80);
        Assert.Equal(5, lines.Count);
        var headers = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(headers.Length, 4, 6);
        Assert.All(headers, header => Assert.Equal(header, _engine.One($"(Get-JdeColumn {file} {header}).Alias")));
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain(lines.Skip(2), line => line.Contains("00:00:00", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_stand_right_and_dates_are_short()
    {
        var lines = Show("Invoke-JdeQuery F0101 -Filter { AN8 -in 1, 20 }", 80);
        Assert.Matches("^     AN8 ALPH +AT1 MCU +UPMJ", lines[0]);
        Assert.Matches("^       1 .* \\d{4}-\\d\\d-\\d\\d *$", lines[2]);
        Assert.Matches("^      20 ", lines[3]);
    }

    [Fact]
    public void A_row_of_many_columns_lists_what_is_not_blank()
    {
        var lines = Show("Invoke-JdeQuery F0401 -First 1", 80);
        Assert.Matches("^AN8 +: \\d+$", lines[0]);
        Assert.DoesNotContain(lines, line => line.TrimEnd().EndsWith(':'));
        Assert.InRange(lines.Count, 5, 40);
    }

    [Fact]
    public void Few_columns_are_a_table() => Assert.Matches("^AN8 ALPH", Show("Invoke-JdeQuery F0101 -Property AN8,ALPH -First 1", 80)[0]);

    [Fact]
    public void Other_names_than_aliases_list_what_is_not_blank() =>
        Assert.Matches("^AddressNumber +: 1$", Show("Invoke-JdeQuery F0101 -First 1 -NameStyle Friendly", 80)[0]);

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_dictionary_has_tables_of_its_own(int width)
    {
        Assert.Matches("^Name +Area +Columns Description +Key", Show("Get-JdeTable F0101", width)[0]);
        var columns = Show("Get-JdeColumn F0101 -Name AN8, ALPH", width);
        Assert.Contains("Table: F0101", columns[0], StringComparison.Ordinal);
        Assert.Matches("^Alias +Column +Type +Length Decimals Key Description", columns[1]);
        Assert.Matches("^AN8 +ABAN8 +Number +8 +0 +1 address number", columns[3]);
    }

    [Theory]
    [InlineData("Get-JdeOpenPayable -AsOf 2026-10-31", " Over 90$")]
    [InlineData("Get-JdeOpenReceivable -AsOf 2026-10-31", " Over 90$")]
    [InlineData("Get-JdeOpenReceivable -Ageing -AsOf 2026-10-31", " [0-9]{1,3}(,[0-9]{3})+$")]
    [InlineData("Get-JdeOpenReceivable -Ageing -AsOf 2026-10-31", "Company: 00200 JPY$")]
    public void Ages_are_whole_at_80_characters(string script, string shown)
    {
        var lines = Show(script, 80);

        Assert.Contains(lines, line => Regex.IsMatch(line.TrimEnd(), shown, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
        Assert.All(lines, line => Assert.False(line.Length > 80 || line.EndsWith('…'), line));
    }

    private List<string> Show(string script, int width) =>
    [
        .. Colours.Replace(_engine.Show(script, width), "").Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Trim().Length > 0),
    ];
}
