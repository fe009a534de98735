using Makini.Link;

namespace Makini.Client.Tests.Authentication.Link;

public sealed class LinkAnswerTests
{
    [Theory]
    [InlineData("http://localhost:8400/?code=abc&state=s1")]
    [InlineData("  http://localhost:8400/?state=s1&code=abc#fragment ")]
    [InlineData("http://localhost:8400/?code=abc")]
    [InlineData("http://localhost:8400/?code=abc&state=")]
    [InlineData("/?code=abc")]
    [InlineData("code=abc&state=s1")]
    [InlineData("http://localhost:8400/?code=%61bc")]
    public void Reads_the_code(string address) => Assert.Equal("abc", LinkAnswer.ReadCode(address, "s1"));

    [Theory]
    [InlineData("http://localhost:8400/?code=abc&state=s2", "state")]
    [InlineData("http://localhost:8400/?error=access_denied&state=s1", "refused in the browser (access_denied)")]
    [InlineData("http://localhost:8400/?error=server_error&error_description=It+broke.%0AReally.", "(server_error: It broke. Really)")]
    [InlineData("http://localhost:8400/?error=access_denied&code=abc", "refused")]
    [InlineData("http://localhost:8400/", "no code")]
    [InlineData("http://localhost:8400/?code=", "no code")]
    [InlineData("", "no code")]
    public void Says_why_there_is_no_code(string address, string reason)
    {
        var error = Assert.Throws<MakiniException>(() => LinkAnswer.ReadCode(address, "s1"));

        Assert.Equal(ErrorIds.LinkFailed, error.ErrorId);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.RecommendedAction);
        Assert.DoesNotContain("abc", error.ToString(), StringComparison.Ordinal);
    }
}
