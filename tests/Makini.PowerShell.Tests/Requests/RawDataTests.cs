using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Tests.Jde;

namespace Makini.PowerShell.Tests.Requests;

[Collection(SandboxCollection.Name)]
public sealed class RawDataTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Fact]
    public void Get_MakiniRawTable_lists_what_can_be_read_and_pipes_on()
    {
        Assert.Contains("F0101", _engine.Get("(Get-MakiniRawTable F01*).Name").Select(name => name.ToString()));
        Assert.Equal(2, _engine.Get("Get-MakiniRawTable F0101, F4101 | Get-MakiniRawData -First 1").Count);
        Assert.Equal(2, _engine.Get("Get-MakiniRawTable F0101, F4101 | Invoke-JdeQuery -First 1").Count);
    }

    [Fact]
    public void Get_MakiniRawData_gives_values_as_they_are()
    {
        var raw = _engine.One("Get-MakiniRawData F0101 -First 1");
        Assert.Equal(raw.ABUPMJ, _engine.One("(Invoke-JdeQuery F0101 -Route Raw -Raw -NameStyle Column -First 1).ABUPMJ"));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(98, 5)]
    [InlineData(100, 100)]
    public void First_and_skip_cut_the_rows(int skip, int first)
    {
        var all = _engine.Get("(Get-MakiniRawData F0101).ABAN8").Select(key => key.ToString()).ToList();
        Assert.Equal(all.Skip(skip).Take(first), _engine.Get($"(Get-MakiniRawData F0101 -Skip {skip} -First {first}).ABAN8").Select(key => key.ToString()));
    }

    [Fact]
    public void A_table_that_is_not_there_does_not_end_the_others()
    {
        var result = _engine.Run("[pscustomobject]@{ Table = 'NONE' }, [pscustomobject]@{ Table = 'F0101' } | Get-MakiniRawData -First 1");
        Assert.Single(result.Output);
        Assert.Equal("MakiniNotFound", result.Error.FullyQualifiedErrorId.Split(',')[0]);
    }

    [Theory]
    [InlineData("{ ABAT1 -eq 'V' }", "$_.ABAT1.Trim() -eq 'V'")]
    [InlineData("{ ABALPH -like 'a*' -and ABAN8 -gt 1000 }", "$_.ABALPH -like 'a*' -and $_.ABAN8 -gt 1000")]
    [InlineData("{ ABALPH -like '*a?k*' -or aban8 -in 1, 20 }", "$_.ABALPH -like '*a?k*' -or $_.ABAN8 -in 1, 20")]
    [InlineData("{ ABAT1 -ne 'V' -and -not (ABAN8 -le 1000) }", "$_.ABAT1.Trim() -ne 'V' -and $_.ABAN8 -gt 1000")]
    public void A_filter_finds_what_Where_Object_would(string filter, string where)
    {
        var expected = _engine.Get($"(Get-MakiniRawData F0101 | Where-Object {{ {where} }}).ABAN8").Select(key => key.ToString());
        var found = _engine.Get($"(Get-MakiniRawData F0101 -Filter {filter}).ABAN8").Select(key => key.ToString());
        Assert.NotEmpty(found);
        Assert.Equal(expected, found);
        Assert.Equal(found.Skip(2).Take(3), _engine.Get($"(Get-MakiniRawData F0101 -Filter {filter} -Skip 2 -First 3).ABAN8").Select(key => key.ToString()));
    }

    [Fact]
    public void The_service_is_told_what_its_grammar_can_say()
    {
        Assert.Equal(
            ["GET /api/raw/tables/F0101/data?page=1&filter[ABAT1]=V&filter[ABAN8:gt]=5&filterMatch=all&sort[ABALPH]=0&sort[ABAN8]=1"],
            _engine.Get("Get-MakiniRawData F0101 -Filter { ABAT1 -eq 'V' -and ABAN8 -gt 5 } -OrderBy ABALPH, 'ABAN8 desc' -AsText").Select(line => line.ToString()));
        var lines = _engine.Get("Get-MakiniRawData F0101 -Filter { ABAT1 -ne 'V' } -AsText");
        Assert.Equal("GET /api/raw/tables/F0101/data?page=1", lines[0].ToString());
        Assert.StartsWith("-- ", lines[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_come_in_the_order_that_was_asked()
    {
        var keys = _engine.Get("(Get-MakiniRawData F0101 -OrderBy 'ABAN8 desc' -First 150).ABAN8").Select(key => Convert.ToInt64(key.BaseObject, null)).ToList();
        Assert.Equal(150, keys.Count);
        Assert.Equal(keys.OrderDescending(), keys);
    }

    [Theory]
    [InlineData("-Filter { ABALPX -ne 'x' }", "MakiniFilterInvalid", "ABALPH")]
    [InlineData("-Filter { ABAN8 }", "MakiniFilterInvalid", "")]
    [InlineData("-OrderBy 'ABAN8 down'", "MakiniInvalidRequest", "ABAN8 down")]
    public void What_cannot_be_asked_is_an_error_that_says_why(string parameters, string id, string text)
    {
        var error = _engine.Run($"Get-MakiniRawData F0101 {parameters}").Error;
        Assert.Equal(id, error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains(text, error.Exception.Message, StringComparison.Ordinal);
    }
}
