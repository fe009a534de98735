using System.Text.Json;

namespace Makini.Client.Tests.Authentication;

public sealed class TokenAnswerTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    [Theory]
    [InlineData("1800000300", 300)]
    [InlineData("\"1800000300\"", 300)]
    [InlineData("300", 300)]
    [InlineData("\"300\"", 300)]
    [InlineData("300.5", 300.5)]
    [InlineData("2592000", 2_592_000)]
    [InlineData("999999999", 999_999_999)]
    [InlineData("1000000000", -800_000_000)]
    [InlineData("1800000300000", 300)]
    [InlineData("\"2027-01-15T08:05:00Z\"", 300)]
    public void Reads_the_end_as_timestamp_or_seconds_as_number_or_text(string expiresIn, double seconds)
    {
        var set = Read($$"""{"access_token":"abcd","expires_in":{{expiresIn}}}""");

        Assert.Equal(Now.AddSeconds(seconds), set!.ExpiresAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"expires_in\":null")]
    [InlineData(",\"expires_in\":0")]
    [InlineData(",\"expires_in\":-1")]
    [InlineData(",\"expires_in\":\"soon\"")]
    [InlineData(",\"expires_in\":{}")]
    [InlineData(",\"expires_in\":1e40")]
    public void Knows_no_end_where_none_is_said(string expiresIn)
    {
        var set = Read($$"""{"access_token":"abcd"{{expiresIn}}}""");

        Assert.NotNull(set);
        Assert.Null(set.ExpiresAt);
    }

    [Theory]
    [InlineData("""{"token":"abcd","refresh_token":"efgh"}""", "efgh")]
    [InlineData("""{"access_token":"abcd","token":"wxyz","refresh_token":null}""", null)]
    [InlineData("""{"access_token":null,"token":"abcd","refresh_token":" "}""", null)]
    public void Reads_either_name_of_the_token(string json, string? refreshToken)
    {
        var set = Read(json);

        Assert.Equal("abcd", set!.AccessToken.Secret);
        Assert.Equal(refreshToken, set.RefreshToken);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("[]")]
    [InlineData("5")]
    public void Finds_no_token_where_there_is_none(string json) => Assert.Null(Read(json));

    private static TokenSet? Read(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return TokenAnswer.Read(parsed.RootElement, Now);
    }
}
