using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

/// <summary>-LibraryList of Set-MakiniConnection and Connect-Makini.</summary>
[Collection(SandboxCollection.Name)]
public sealed class LibraryListTests(SandboxFixture fixture) : IDisposable
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    public void Dispose() => _engine.Run("Set-MakiniConnection jde -LibraryList @() -Default").ThrowOnError();

    [Fact]
    public void Files_come_from_the_first_library_that_has_them()
    {
        var test = (long)_engine.One("Invoke-JdeQuery F0911 -Count -Library MKTST");
        var production = (long)_engine.One("Invoke-JdeQuery F0911 -Count -Library MKDTA");
        Assert.NotEqual(test, production);

        _engine.Run("Set-MakiniConnection jde -LibraryList mktst, MKDTA, MKCOM").ThrowOnError();

        Assert.Equal(test, (long)_engine.One("Invoke-JdeQuery F0911 -Count"));
        Assert.Equal(production, (long)_engine.One("Invoke-JdeQuery MKDTA/F0911 -Count"));
        Assert.True((long)_engine.One("Invoke-JdeQuery F0005 -Count") > 0);
        _engine.Run("Set-MakiniConnection jde -LibraryList @()").ThrowOnError();
        Assert.Equal(production, (long)_engine.One("Invoke-JdeQuery F0911 -Count"));
    }

    [Fact]
    public void A_file_that_no_library_has_is_an_error() => Assert.StartsWith(
        "JdeTableNotFound", _engine.Run("Set-MakiniConnection jde -LibraryList MKCOM; Invoke-JdeQuery F0101 -First 1").Error.FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void The_default_connection_gets_the_list_where_none_is_named()
    {
        _engine.Run("Set-MakiniConnection jde -Default; Set-MakiniConnection -LibraryList MKTST, MKCOM").ThrowOnError();

        Assert.Equal(["MKTST", "MKCOM"], _engine.Get("(Get-MakiniConnection jde).LibraryList").Select(l => l.ToString()));
    }

    [Fact]
    public void Connect_Makini_takes_it_as_well()
    {
        var list = _engine.Get("(Connect-Makini listed -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken() -NoTest -LibraryList MKTST, MKCOM).LibraryList");
        _engine.Run("Disconnect-Makini listed; Set-MakiniConnection jde -Default").ThrowOnError();

        Assert.Equal(["MKTST", "MKCOM"], list.Select(l => l.ToString()));
    }

    [Theory]
    [InlineData("'DTA;DROP'")]
    [InlineData("'TOOLONGANAME'")]
    [InlineData("'1DTA'")]
    public void Refuses_what_is_no_library(string name) =>
        Assert.Contains("ParameterArgumentValidationError", _engine.Run($"Set-MakiniConnection jde -LibraryList {name}").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
}
