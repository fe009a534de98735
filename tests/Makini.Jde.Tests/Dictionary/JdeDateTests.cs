namespace Makini.Jde.Tests.Dictionary;

public sealed class JdeDateTests
{
    [Theory]
    [InlineData(1, "1900-01-01")]
    [InlineData(40001, "1940-01-01")]
    [InlineData(99001, "1999-01-01")]
    [InlineData(99365, "1999-12-31")]
    [InlineData(100001, "2000-01-01")]
    [InlineData(100060, "2000-02-29")]
    [InlineData(100366, "2000-12-31")]
    [InlineData(102001, "2002-01-01")]
    [InlineData(124060, "2024-02-29")]
    [InlineData(124366, "2024-12-31")]
    [InlineData(126281, "2026-10-08")]
    [InlineData(139365, "2039-12-31")]
    [InlineData(199365, "2099-12-31")]
    [InlineData(200001, "2100-01-01")]
    public void Reads_and_writes_a_date(int stored, string text)
    {
        var date = DateTime.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(JdeDate.TryDecode(stored, out var decoded));
        Assert.Equal(date, decoded);
        Assert.Equal(stored, JdeDate.Encode(date.AddHours(23)));
    }

    [Fact]
    public void Goes_there_and_back_for_every_day_from_1900_to_2899()
    {
        var previous = 0;
        for (var date = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified); date.Year < 2900; date = date.AddDays(1))
        {
            var stored = JdeDate.Encode(date);
            Assert.True(stored > previous && JdeDate.TryDecode(stored, out var decoded) && decoded == date, $"{date:o} is {stored}");
            previous = stored;
        }

        Assert.Equal(999365, previous);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-126001)]
    [InlineData(100000)]
    [InlineData(125366)]
    [InlineData(99366)]
    [InlineData(126367)]
    [InlineData(126999)]
    [InlineData(1000001)]
    [InlineData(8100001)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Reads_no_date_where_there_is_none(long stored) => Assert.False(JdeDate.TryDecode(stored, out _));

    [Theory]
    [InlineData(1899)]
    [InlineData(2900)]
    public void Writes_no_date_of_another_year(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => JdeDate.Encode(new DateTime(year, 12, 31, 0, 0, 0, DateTimeKind.Unspecified)));

    [Theory]
    [InlineData(0, "00:00:00")]
    [InlineData(930, "00:09:30")]
    [InlineData(141805, "14:18:05")]
    [InlineData(235959, "23:59:59")]
    public void Reads_and_writes_a_time(int stored, string text)
    {
        var time = TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(JdeDate.TryDecodeTime(stored, out var decoded));
        Assert.Equal(time, decoded);
        Assert.Equal(stored, JdeDate.EncodeTime(time));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(60)]
    [InlineData(6000)]
    [InlineData(240000)]
    [InlineData(long.MaxValue)]
    public void Reads_no_time_where_there_is_none(long stored) => Assert.False(JdeDate.TryDecodeTime(stored, out _));

    [Fact]
    public void Writes_no_time_that_is_no_time_of_day()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => JdeDate.EncodeTime(TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => JdeDate.EncodeTime(TimeSpan.FromTicks(-1)));
    }
}
