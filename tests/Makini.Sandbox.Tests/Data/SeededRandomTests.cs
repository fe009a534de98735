using Makini.Jde;
using Makini.Sandbox.Data;

namespace Makini.Sandbox.Tests.Data;

public sealed class SeededRandomTests
{
    [Fact]
    public void Draws_the_same_numbers_on_every_runtime()
    {
        var random = new SeededRandom(1);
        Assert.Equal([5, 9, 0, 5, 1], Enumerable.Range(0, 5).Select(_ => random.Below(10)));
    }

    [Fact]
    public void Stays_between_both_ends()
    {
        var random = new SeededRandom(3);
        var drawn = Enumerable.Range(0, 1000).Select(_ => random.Between(-2, 2)).ToHashSet();
        Assert.Equal([-2, -1, 0, 1, 2], drawn.Order());
    }

    [Fact]
    public void Areas_draw_from_streams_of_their_own()
    {
        var root = new SeededRandom(1);
        Assert.Equal(root.Fork("a").Below(1_000_000), root.Fork("a").Below(1_000_000));
        Assert.NotEqual(root.Fork("a").Below(1_000_000), root.Fork("b").Below(1_000_000));
    }

    [Theory]
    [InlineData("M30", 12, JdeJustification.Right, "         M30")]
    [InlineData("1", 5, JdeJustification.ZeroFilled, "00001")]
    [InlineData("Köln", 6, JdeJustification.Left, "Köln  ")]
    [InlineData("", 3, JdeJustification.Right, "   ")]
    [InlineData("", 3, JdeJustification.ZeroFilled, "   ")]
    [InlineData("too long", 3, JdeJustification.Left, "too")]
    public void Text_fills_its_column(string text, int length, JdeJustification justification, string stored) =>
        Assert.Equal(stored, JdeText.Fill(text, length, justification));

    [Fact]
    public void Values_are_stored_as_integers()
    {
        var quantity = new JdeDataItem("UORG", JdeItemType.Number) { Decimals = 2 };
        Assert.Equal(250L, StoredValue.Of(quantity, 2.5m));
        Assert.Equal(7L, StoredValue.Of(quantity, 7));
        Assert.Equal(0L, StoredValue.Of(quantity, null));
        Assert.Equal(126281L, StoredValue.Of(new JdeDataItem("UPMJ", JdeItemType.Date), Calendar.Day(2026, 10, 8)));
        Assert.Equal(124366L, StoredValue.Of(new JdeDataItem("UPMJ", JdeItemType.Date), Calendar.Day(2024, 12, 31)));
        Assert.Equal(70905L, StoredValue.Of(new JdeDataItem("UPMT", JdeItemType.Time), new TimeSpan(7, 9, 5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => StoredValue.Of(quantity, new object()));
    }
}
