using System.Text;

namespace Makini.Client.Tests.Authentication;

public sealed class AccessTokenTests
{
    [Theory]
    [InlineData("abc")]
    [InlineData("  abc\r\n")]
    [InlineData("Bearer abc")]
    [InlineData("bearer   abc ")]
    public void Takes_the_text_out_of_what_was_pasted(string text) => Assert.Equal("Bearer abc", new AccessToken(text).Header.ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("two words")]
    [InlineData("line\r\nX-Injected: 1")]
    [InlineData("tökén")]
    [InlineData("bell\a")]
    public void Refuses_what_no_header_can_carry_without_showing_it(string text)
    {
        var error = Assert.Throws<MakiniException>(() => new AccessToken(text));

        Assert.Equal(ErrorIds.SecretInvalid, error.ErrorId);
        if (text.Trim().Length > 0) Assert.DoesNotContain(text.Trim(), error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_itself_to_nobody()
    {
        var token = new AccessToken("canary-1");

        Assert.Equal("***", $"{token}");
        Assert.Equal(["ExpiresAt"], typeof(AccessToken).GetProperties().Select(p => p.Name));
        Assert.Empty(typeof(AccessToken).GetFields());
    }

    [Fact]
    public void Is_equal_to_another_with_the_same_text()
    {
        Assert.Equal(new AccessToken("a"), new AccessToken("Bearer a"));
        Assert.NotEqual(new AccessToken("a"), new AccessToken("A"));
        Assert.Equal(new AccessToken("a").GetHashCode(), new AccessToken("a").GetHashCode());
    }

    [Theory]
    [InlineData("""{"exp":1715674414}""")]
    [InlineData("""{"exp":"1715674414"}""")]
    [InlineData("""{"sub":"ünï~?","exp":1715674414.0}""")]
    public void Reads_its_end_from_a_jwt(string payload) =>
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1715674414), new AccessToken(Jwt(payload)).ExpiresAt);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("""{"exp":"never"}""")]
    [InlineData("""{"exp":1e400}""")]
    [InlineData("""{"exp":"\ud800"}""")]
    public void Has_no_end_where_the_jwt_tells_none(string payload) => Assert.Null(new AccessToken(Jwt(payload)).ExpiresAt);

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c")]
    [InlineData("a.!!!.c")]
    public void Has_no_end_where_it_is_no_jwt(string text) => Assert.Null(new AccessToken(text).ExpiresAt);

    [Fact]
    public void Takes_the_end_it_is_given() =>
        Assert.Equal(DateTimeOffset.UnixEpoch, new AccessToken(Jwt("""{"exp":1715674414}"""), DateTimeOffset.UnixEpoch).ExpiresAt);

    private static string Jwt(string payload)
    {
        var middle = Convert.ToBase64String(Encoding.UTF8.GetBytes(payload)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return $"eyJ0eXAiOiJKV1Qi.{middle}.c2ln";
    }
}
