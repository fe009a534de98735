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
}
