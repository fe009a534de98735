using Makini.Filtering;

namespace Makini.Jde.Tests.Query;

public sealed class LikePatternTests
{
    [Theory]
    [InlineData("abc", "ABC", true)]
    [InlineData("abc", "abcd", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("a*", "a", true)]
    [InlineData("*a*b*", "xxaxxbxx", true)]
    [InlineData("*a*b*", "xxbxxaxx", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("*ab", "aaab", true)]
    [InlineData("[a-c]x", "Bx", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("[-x]1", "-1", true)]
    [InlineData("[abc-]1", "-1", true)]
    [InlineData("[]]", "]", true)]
    [InlineData("`*", "*", true)]
    [InlineData("`*", "x", false)]
    [InlineData("m?ller*", "Müller & Söhne", true)]
    [InlineData("MÜLLER*", "müller", true)]
    [InlineData("100%", "100%", true)]
    [InlineData("100%", "1000", false)]
    public void Matches_as_PowerShell_does(string pattern, string text, bool matches) =>
        Assert.Equal(matches, LikePattern.Parse(pattern)!.IsMatch(text));

    [Theory]
    [InlineData("a*b?c", "A%B_C")]
    [InlineData("50%_\\", "50\\%\\_\\\\")]
    [InlineData("`*`?", "*?")]
    [InlineData("O'Brien", "O'BRIEN")]
    public void Says_the_same_to_SQL(string pattern, string sql) => Assert.Equal(sql, LikePattern.Parse(pattern)!.ToSql());

    [Theory]
    [InlineData("[")]
    [InlineData("a[b")]
    [InlineData("[]")]
    public void Refuses_a_set_without_an_end(string pattern) => Assert.Null(LikePattern.Parse(pattern));

    [Fact]
    public void Takes_no_ages_for_many_stars() =>
        Assert.False(LikePattern.Parse(string.Concat(Enumerable.Repeat("*a", 200)) + "b")!.IsMatch(new string('a', 5_000)));
}
