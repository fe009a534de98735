using System.Text.Json;
using Makini.Client.Tests.Fakes;

namespace Makini.Client.Tests.Authentication;

public sealed class TokenSetTests
{
    private static readonly DateTimeOffset End = new(2026, 11, 8, 12, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Is_a_table_of_texts_and_back()
    {
        var table = TokenSetFormat.ToDictionary(TokenService.First(End));

        Assert.Equal("2026-11-08T10:00:00Z", table["expires_at"]);
        Assert.Equal(["access_token", "client_id", "client_secret", "expires_at", "refresh_token"], table.Keys.Order(StringComparer.Ordinal));
        AssertWhole(TokenSetFormat.FromDictionary(table!));
    }

    [Fact]
    public void Is_one_json_text_and_back() => AssertWhole(TokenSetFormat.FromJson(TokenSetFormat.ToJson(TokenService.First(End))));

    [Fact]
    public void Leaves_out_what_it_does_not_know()
    {
        var set = TokenSetFormat.FromPlain(" Bearer abcd ");

        Assert.Equal("""{"access_token":"abcd"}""", TokenSetFormat.ToJson(set));
        Assert.False(set.CanRefresh);
    }

    [Fact]
    public void Reads_names_in_any_letter_case()
    {
        var set = TokenSetFormat.FromDictionary(new Dictionary<string, string?> { ["Access_Token"] = "abcd", ["REFRESH_TOKEN"] = "efgh", ["x"] = null });

        Assert.Equal("efgh", set.RefreshToken);
        Assert.False(set.CanRefresh);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"access_token":" "}""")]
    [InlineData("""{"access_token":"two words"}""")]
    [InlineData("[1]")]
    [InlineData("canary-0af81c7e5d")]
    [InlineData("""{"access_token":"canary-0af81c7e5d" """)]
    [InlineData("")]
    public void Refuses_what_is_no_set_without_quoting_it(string json)
    {
        var error = Assert.Throws<MakiniException>(() => TokenSetFormat.FromJson(json));

        Assert.Equal(ErrorIds.SecretInvalid, error.ErrorId);
        Assert.NotNull(error.RecommendedAction);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_its_secrets_to_nobody()
    {
        var set = TokenService.First(End);

        var shown = $"{set} {JsonSerializer.Serialize(set)}";

        Assert.All(["access-1", "refresh-1", TokenService.ClientSecret], s => Assert.DoesNotContain(s, shown, StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_what_its_successor_does_not_bring()
    {
        var next = TokenService.First(End).ReplacedBy(TokenSetFormat.FromPlain("abcd"));

        Assert.Equal("abcd", next.AccessToken.Secret);
        Assert.Equal("refresh-1", next.RefreshToken);
        Assert.Null(next.ExpiresAt);
        Assert.True(next.CanRefresh);
    }

    private static void AssertWhole(TokenSet set)
    {
        Assert.True(set.IsSame(TokenService.First()));
        Assert.Equal(End, set.ExpiresAt);
        Assert.Equal(TokenService.ClientId, set.ClientId);
        Assert.Equal(TokenService.ClientSecret, set.ClientSecret);
        Assert.True(set.CanRefresh);
    }
}
