using System.Security;

namespace Makini.Client.Tests.Authentication;

public sealed class TokenSourceTests
{
    [Fact]
    public async Task A_secure_string_gives_its_token_each_time()
    {
        using var secure = new SecureString();
        foreach (var c in "abc-1") secure.AppendChar(c);
        var source = new StaticTokenSource(secure);

        var first = await GetAsync(source);
        var afterRefusal = await GetAsync(source, refused: first);

        Assert.Equal(new AccessToken("abc-1"), first);
        Assert.Same(first, afterRefusal);
    }

    [Fact]
    public void An_empty_secure_string_is_refused()
    {
        using var secure = new SecureString();

        Assert.Equal(ErrorIds.SecretInvalid, Assert.Throws<MakiniException>(() => new StaticTokenSource(secure)).ErrorId);
    }

    [Fact]
    public async Task A_variable_is_read_anew_for_each_request()
    {
        const string Variable = "MAKINI_TEST_TOKEN_RENEWED";
        var source = new EnvironmentTokenSource(Variable);
        try
        {
            Environment.SetEnvironmentVariable(Variable, "one");
            var one = await GetAsync(source);
            Assert.Same(one, await GetAsync(source));
            Environment.SetEnvironmentVariable(Variable, "two");

            Assert.Equal(new AccessToken("one"), one);
            Assert.Equal(new AccessToken("two"), await GetAsync(source, refused: one));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Fact]
    public async Task A_variable_that_is_not_set_says_what_to_do()
    {
        var source = new EnvironmentTokenSource("MAKINI_TEST_TOKEN_MISSING");

        var error = await Assert.ThrowsAsync<MakiniException>(() => GetAsync(source));

        Assert.Equal(ErrorIds.SecretNotFound, error.ErrorId);
        Assert.Contains("$env:MAKINI_TEST_TOKEN_MISSING", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("MAKINI_TEST_TOKEN_MISSING", error.Target);
    }

    private static async Task<AccessToken> GetAsync(ITokenSource source, AccessToken? refused = null) =>
        await source.GetAsync(refused, NullCallLog.Instance, CancellationToken.None);
}
