using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

[Collection(SandboxCollection.Name)]
public sealed class QueryTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Fact]
    public void Rows_have_typed_properties()
    {
        var row = _engine.One("Invoke-JdeQuery F0411 -First 1");
        Assert.Equal("Makini.Jde.Rows.F0411", ((object)row).GetType().FullName);
        Assert.IsType<int>((object)row.DOC);
        Assert.IsType<string>((object)row.KCO);
        Assert.IsType<decimal>((object)row.AG);
        Assert.IsType<DateTime>((object)row.DIVJ);
        Assert.IsType<TimeSpan>((object)row.UPMT);
        Assert.Matches("^\\d{5}$", (string)row.KCO);
        Assert.Equal(((string)row.MCU).Trim(), (string)row.MCU);
    }

    [Fact]
    public void Blank_text_is_empty_and_no_date_is_null()
    {
        var row = _engine.One("Invoke-JdeQuery F0101 -Filter { AN8 -eq 1 }");
        Assert.Equal("", (string)row.RMK);
        Assert.Null((object?)row.URDT);
    }

    [Fact]
    public void Properties_are_named_and_ordered_as_asked() =>
        Assert.Equal(
            "ALPH AddressNumber ABMCU UPMJ UPMT",
            Names("Invoke-JdeQuery F0101 -Property alph,addressnumber,ABMCU,UPM? -First 1"));

    [Theory]
    [InlineData("Alias", "AN8 ALPH")]
    [InlineData("Friendly", "AddressNumber AlphaName")]
    [InlineData("Column", "ABAN8 ABALPH")]
    public void NameStyle_names_the_properties(string style, string names) =>
        Assert.Equal(names, Names($"Invoke-JdeQuery F0101 -Property AN8,ALPH -First 1 -NameStyle {style}"));

    [Fact]
    public void Raw_gives_what_is_stored()
    {
        var row = _engine.One("Invoke-JdeQuery F0101 -Filter { AN8 -eq 1 } -Property AN8,ALPH,MCU,UPMJ -Raw");
        Assert.Equal(40, ((string)row.ALPH).Length);
        Assert.Equal(12, ((string)row.MCU).Length);
        Assert.StartsWith(" ", (string)row.MCU, StringComparison.Ordinal);
        Assert.IsType<long>((object)row.UPMJ);
    }

    [Fact]
    public void The_order_is_the_one_asked_for()
    {
        var names = _engine.Get("Invoke-JdeQuery F0101 -OrderBy 'AT1', 'ALPH desc' | ForEach-Object { $_.AT1 + '|' + $_.ALPH }")
            .Select(o => o.ToString().Split('|')).ToList();
        var expected = names.OrderBy(n => n[0], StringComparer.Ordinal).ThenByDescending(n => n[1], StringComparer.Ordinal).ToList();
        Assert.Equal(expected.Select(n => n[0]), names.Select(n => n[0]));
        Assert.Equal(expected.Select(n => n[1]), names.Select(n => n[1]));
    }

    [Theory]
    [InlineData("MKDTA.F0101")]
    [InlineData("mkdta/f0101")]
    [InlineData("F0101 -Library MKDTA")]
    public void A_library_can_be_named(string table) =>
        Assert.Equal((long)_engine.One("Invoke-JdeQuery F0101 -Count"), (long)_engine.One($"Invoke-JdeQuery {table} -Count"));

    [Fact]
    public void Another_library_has_other_rows() =>
        Assert.NotEqual(
            (long)_engine.One("Invoke-JdeQuery F0101 -Count"),
            (long)_engine.One("Invoke-JdeQuery F0101 -Library MKTST -Count"));

    [Fact]
    public void Count_counts_what_the_filter_finds()
    {
        var counted = _engine.One("Invoke-JdeQuery F0101 -Filter { AT1 -eq 'C' } -Count");
        Assert.IsType<long>(counted);
        Assert.Equal((long)counted, _engine.Get("Invoke-JdeQuery F0101 -Filter { AT1 -eq 'C' }").Count);
        Assert.Equal(0L, (long)_engine.One("Invoke-JdeQuery F0101 -Filter { AN8 -lt 0 } -Count"));
        var some = _engine.Get("Invoke-JdeQuery F0101 -Filter { ALPH -like '[A-M]*' }").Count;
        Assert.True(some > 0);
        Assert.Equal(some, (long)_engine.One("Invoke-JdeQuery F0101 -Filter { ALPH -like '[A-M]*' } -Count"));
    }

    [Fact]
    public void The_total_comes_first_and_is_exact()
    {
        var output = _engine.Get("Invoke-JdeQuery F0101 -First 2 -Skip 1 -IncludeTotalCount");
        Assert.Equal(3, output.Count);
        Assert.Equal((ulong)(long)_engine.One("Invoke-JdeQuery F0101 -Count"), output[0].BaseObject);
        Assert.Equal(1.0, output[0].Properties["Accuracy"].Value);
    }

    [Fact]
    public void An_empty_result_is_no_error()
    {
        var result = _engine.Run("Invoke-JdeQuery F0101 -Filter { AN8 -eq -7 }");
        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Sql_of_ones_own_gives_typed_rows()
    {
        const string Sql = "SELECT ABAN8, ABUPMJ, ABAT1 AS KIND FROM F0101 WHERE ABAN8 IN (?, ?) ORDER BY ABAN8";
        var rows = _engine.Get("Invoke-JdeQuery -Sql $args[0] -Parameters 20, '1'", Sql);
        Assert.Equal("ABAN8 ABUPMJ KIND", string.Join(" ", rows[0].Properties.Select(p => p.Name)));
        Assert.Equal([1, 20], rows.Select(r => (int)r.Properties["ABAN8"].Value));
        Assert.IsType<DateTime>(rows[0].Properties["ABUPMJ"].Value);
        Assert.Equal("O", rows[0].Properties["KIND"].Value);
        Assert.Equal("AN8", Names("Invoke-JdeQuery -Sql 'SELECT ABAN8 FROM F0101' -NameStyle Alias -First 1"));
    }

    [Fact]
    public void The_total_of_sql_is_not_known() =>
        Assert.Equal(
            0.0,
            _engine.Get("Invoke-JdeQuery -Sql 'SELECT ABAN8 FROM F0101' -First 1 -IncludeTotalCount")[0].Properties["Accuracy"].Value);

    [Fact]
    public void AsText_shows_the_request_and_sends_nothing()
    {
        var before = fixture.RequestCount;
        var text = _engine.Get(
            """
            Invoke-JdeQuery F0101 -Property AN8 -Filter { ALPH -eq 'x; DROP' } -AsText
            Invoke-JdeQuery -Sql 'SELECT 1 FROM F0101 WHERE ABAN8 = ?' -Parameters 7 -AsText
            Invoke-JdeQuery F0101 -Route Raw -AsText
            """);
        Assert.All(text, line => Assert.IsType<string>(line.BaseObject));
        Assert.Contains("SELECT ABAN8 FROM F0101 WHERE ABALPH = ? ", text[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("x; DROP", text[1].ToString(), StringComparison.Ordinal);
        Assert.Equal(before, fixture.RequestCount);
    }

    [Fact]
    public void Files_can_be_piped_in()
    {
        var rows = _engine.Get("Get-JdeTable F0101, F0116 | Invoke-JdeQuery -First 1");
        Assert.Equal(["Makini.Jde.Rows.F0101", "Makini.Jde.Rows.F0116"], rows.Select(r => r.BaseObject.GetType().FullName));
    }

    [Fact]
    public void One_bad_file_of_many_does_not_stop_the_others()
    {
        var result = _engine.Run(
            "'F0101', 'F0102', 'F0116' | ForEach-Object { [pscustomobject]@{ Table = $_ } } | Invoke-JdeQuery -First 1");
        Assert.Equal(2, result.Output.Count);
        Assert.Null(result.Terminating);
        Assert.StartsWith("JdeTableNotFound,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_several_connections_show_whose_they_are()
    {
        var rows = _engine.Get(
            """
            $second = Connect-Makini -Name second -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken()
            try {
                'jde', 'second' | Get-MakiniConnection | Invoke-JdeQuery F0101 -Property AN8 -First 1
                Invoke-JdeQuery F0101 -Property AN8 -First 1 -Connection jde, second
            }
            finally { Disconnect-Makini second -Confirm:$false; Set-MakiniConnection jde -Default }
            """);
        Assert.Equal(["jde", "second", "jde", "second"], rows.Select(r => r.Properties["ConnectionName"].Value));
        Assert.All(rows, r => Assert.Equal(["AN8", "ConnectionName"], r.Properties.Select(p => p.Name)));
    }

    [Fact]
    public void Rows_of_one_connection_keep_its_name_to_themselves()
    {
        var row = Assert.Single(_engine.Get("Invoke-JdeQuery F0101 -Property AN8 -First 1"));
        Assert.Equal(["AN8"], row.Properties.Where(p => !IsHidden(row, p)).Select(p => p.Name));
        Assert.Equal("jde", _engine.One("(Invoke-JdeQuery F0101 -Property AN8 -First 1).ConnectionName"));
    }

    [Fact]
    public void Bad_dates_are_null_with_one_warning_a_query()
    {
        var bad = _engine.Get("Invoke-JdeQuery F0101 -Raw").Count(IsBadDate);
        var result = _engine.Run("Invoke-JdeQuery F0101").ThrowOnError();
        Assert.True(bad > 0);
        var warning = Assert.Single(result.Warnings);
        Assert.Contains(bad.ToString(System.Globalization.CultureInfo.InvariantCulture), warning, StringComparison.Ordinal);
        Assert.Contains("F0101", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_query_shows_progress_up_to_the_total()
    {
        var progress = _engine.Run("Invoke-JdeQuery F0911 -IncludeTotalCount -Property DOC,AA").Progress;
        Assert.Contains(progress, p => p.Activity == "Reading F0911" && p.PercentComplete == 100);
        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
        Assert.Empty(_engine.Run("Invoke-JdeQuery F0101 -First 5").Progress);
    }

    private static bool IsHidden(PSObject row, PSPropertyInfo property) =>
        row.BaseObject.GetType().GetProperty(property.Name)?.IsDefined(typeof(HiddenAttribute), inherit: true) == true;

    private static bool IsBadDate(PSObject row) => new[] { "EFTB", "PDI", "URDT", "UPMJ" }
        .Select(name => row.Properties[name].Value is long stored ? (int)stored : 0)
        .Any(stored => stored != 0 && (stored < 0 || stored % 1000 < 1 || stored % 1000 > DaysOf(1900 + (stored / 1000))));

    private static int DaysOf(int year) => DateTime.IsLeapYear(year) ? 366 : 365;

    private string Names(string script) => string.Join(" ", _engine.Get(script)[0].Properties.Select(p => p.Name));
}
