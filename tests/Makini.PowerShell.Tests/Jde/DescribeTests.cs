using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

/// <summary>-Describe of Invoke-JdeQuery, and Get-JdeUserDefinedCode.</summary>
[Collection(SandboxCollection.Name)]
public sealed class DescribeTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Theory]
    [InlineData("Sql")]
    [InlineData("Ais")]
    public void Rows_tell_what_their_codes_and_numbers_mean(string route)
    {
        var rows = _engine.Get("Invoke-JdeQuery F0101 -Property AN8, AT1, ALPH -First 30 -Describe -Route $args[0]", route);
        var codes = _engine.Get("Get-JdeUserDefinedCode 01 ST").ToDictionary(c => c.ToString(), c => (string)c.Properties["Description"].Value);

        Assert.Equal(30, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal(codes[(string)row.Properties["AT1"].Value], row.Properties["AT1Text"].Value);
            Assert.Equal(row.Properties["ALPH"].Value, row.Properties["AN8Text"].Value);
        });
    }

    [Theory]
    [InlineData("Sql")]
    [InlineData("Ais")]
    public void Groups_tell_what_they_are_made_by(string route)
    {
        var groups = _engine.Get("Invoke-JdeQuery F0101 -GroupBy AT1 -Count -Describe -Route $args[0]", route);
        var codes = _engine.Get("Get-JdeUserDefinedCode 01 ST").ToDictionary(c => c.ToString(), c => (string)c.Properties["Description"].Value);

        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.Equal(codes[(string)group.Properties["AT1"].Value], group.Properties["AT1Text"].Value));
    }

    [Fact]
    public void Rows_have_no_texts_unless_they_are_asked_for() =>
        Assert.Null(_engine.Get("Invoke-JdeQuery F0101 -Property AT1 -First 1")[0].Properties["AT1Text"]);

    [Theory]
    [InlineData("Get-JdeUserDefinedCode 00 DT SO", "Sales order")]
    [InlineData("Get-JdeUserDefinedCode 00/DT -Code so", "Sales order")]
    [InlineData("Get-JdeColumn F4211 DCTO | Get-JdeUserDefinedCode -Code SO", "Sales order")]
    public void Codes_are_found_by_system_and_type(string script, string description) => Assert.Equal(description, (string)_engine.One(script).Description);

    [Fact]
    public void Codes_are_found_by_wildcards() =>
        Assert.Equal(["SO"], _engine.Get("(Get-JdeUserDefinedCode 00 DT S*).Code").Select(c => c.ToString()));
}
