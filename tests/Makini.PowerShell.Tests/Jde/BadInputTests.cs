using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

[Collection(SandboxCollection.Name)]
public sealed class BadInputTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Theory]
    [InlineData("F0102", "JdeTableNotFound", "F0101")]
    [InlineData("F0101 -Property ALPHA", "JdeColumnNotFound", "ALPH")]
    [InlineData("F0101 -Property AN8,ZZ*", "JdeColumnNotFound", "ZZ*")]
    [InlineData("F0101 -OrderBy 'ALPHA desc'", "JdeColumnNotFound", "ALPH")]
    [InlineData("F0101 -Filter { ALPHA -eq 'x' }", "JdeColumnNotFound", "ALPH")]
    [InlineData("F0101 -Filter { AN8 -eq 'abc' }", "JdeValueInvalid", "AN8")]
    [InlineData("F0101 -Filter { AN8 -eq 1.5 }", "JdeValueInvalid", "AN8")]
    [InlineData("F0101 -Filter { AT1 -eq 'CUSTOMER' }", "JdeValueInvalid", "AT1")]
    [InlineData("F0101 -Filter { UPMJ -eq 'yesterday' }", "JdeValueInvalid", "UPMJ")]
    [InlineData("F0101 -Filter { UPMJ -gt '2026-02-30' }", "JdeValueInvalid", "UPMJ")]
    [InlineData("F0101 -Filter { AN8 -eq @{} }", "MakiniFilterInvalid", "Line 1, column 10")]
    [InlineData("F0101 -Filter { AN8 = 5 }", "MakiniFilterInvalid", "Line 1, column 6")]
    [InlineData("\"F0101'\"", "JdeNameInvalid", "F0101'")]
    [InlineData("'F0101\"'", "JdeNameInvalid", "F0101")]
    [InlineData("'F0101; DROP TABLE F0101'", "JdeNameInvalid", "DROP")]
    [InlineData("A.B.F0101", "JdeNameInvalid", "A.B.F0101")]
    [InlineData("'F0101 '", "JdeNameInvalid", "F0101 ")]
    [InlineData("..F0101", "JdeNameInvalid", "..F0101")]
    [InlineData("F0101 -Library 'X;Y'", "JdeNameInvalid", "X;Y")]
    [InlineData("F0101 -Library \"MKDTA'\"", "JdeNameInvalid", "MKDTA'")]
    [InlineData("F0101 -Property \"AN8'\"", "JdeNameInvalid", "AN8'")]
    [InlineData("F0101 -Property 'AN8; DROP'", "JdeNameInvalid", "AN8; DROP")]
    [InlineData("F0101 -OrderBy 'AN8 desc; DROP'", "Jde", "DROP")]
    [InlineData("-Sql 'DELETE FROM F0101'", "MakiniInvalidRequest", "")]
    [InlineData("-Sql 'SELECT 1 FROM F0101; DELETE FROM F0101'", "MakiniInvalidRequest", "")]
    [InlineData("-Sql 'SELECT ABAN8 FROM F0101 WHERE ABAN8 = ?'", "MakiniInvalidRequest", "")]
    public void Is_refused_before_anything_is_sent(string arguments, string errorId, string inMessage)
    {
        _engine.Get("Invoke-JdeQuery F0101 -First 1 -Filter { AN8 -eq 1 }");
        var before = fixture.RequestCount;
        var result = _engine.Run($"Invoke-JdeQuery {arguments}");
        Assert.StartsWith(errorId, result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(inMessage, result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.NotNull(result.Error.TargetObject);
        Assert.NotEmpty(result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(result.Output);
        Assert.Equal(before, fixture.RequestCount);
    }

    [Theory]
    [InlineData("Invoke-JdeQuery F0102", ErrorCategory.ObjectNotFound, "F0102")]
    [InlineData("Invoke-JdeQuery F0101 -Property ALPHA", ErrorCategory.ObjectNotFound, "ALPHA")]
    [InlineData("Invoke-JdeQuery F0101 -Filter { AN8 -eq 'abc' }", ErrorCategory.InvalidArgument, "abc")]
    [InlineData("Invoke-JdeQuery 'F01;01'", ErrorCategory.InvalidArgument, "F01;01")]
    public void The_target_is_what_the_user_wrote(string script, ErrorCategory category, string target)
    {
        var error = _engine.Run(script).Error;
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Equal(target, error.TargetObject);
    }

    [Fact]
    public void A_value_with_quotes_is_only_a_value() =>
        Assert.Equal(0L, (long)_engine.One("Invoke-JdeQuery F0101 -Filter { ALPH -eq \"x' OR '1'='1\" } -Count"));

    [Fact]
    public void Without_a_connection_the_error_says_what_to_type()
    {
        using var engine = new PowerShellEngine();
        var error = engine.Run("Invoke-JdeQuery F0101").Error;
        Assert.StartsWith("MakiniNotConnected,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Connect-Makini -Sandbox", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Invoke-JdeQuery F0101 -Sql 'SELECT 1 FROM F0101'")]
    [InlineData("Invoke-JdeQuery -Sql 'SELECT 1 FROM F0101' -Filter { AN8 -eq 1 }")]
    public void A_file_and_sql_do_not_go_together(string script) =>
        Assert.IsType<ParameterBindingException>(_engine.Run(script).Error.Exception, exactMatch: false);

    [Fact]
    public void A_library_and_the_raw_route_do_not_go_together() =>
        Assert.StartsWith("MakiniInvalidRequest,", ErrorId("Invoke-JdeQuery F0101 -Library MKDTA -Route Raw"), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_the_library_does_not_have_is_an_error_of_the_service() =>
        Assert.StartsWith("MakiniInvalidRequest,", ErrorId("Invoke-JdeQuery F0101 -Library NOSUCH"), StringComparison.Ordinal);

    private string ErrorId(string script) => _engine.Run(script).Error.FullyQualifiedErrorId;
}
