namespace Makini.Client.Tests.Authentication;

public sealed class RenewalTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 8, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(30 * 24 * 60, 30 * 24 * 60 - 5)]
    [InlineData(50, 45)]
    [InlineData(10, 9)]
    [InlineData(0, 0)]
    [InlineData(-60, 0)]
    public void Is_five_minutes_or_a_tenth_of_the_life_before_the_end(int life, int expected) =>
        Assert.Equal(Now.AddMinutes(expected), RenewalTime.Of(Now.AddMinutes(life), Now));

    [Fact]
    public void Is_never_where_the_end_is_not_known() => Assert.Null(RenewalTime.Of(null, Now));
}
