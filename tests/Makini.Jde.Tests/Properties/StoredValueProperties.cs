using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using Makini.Jde.Query;
using Makini.Jde.Tests.Rows;

namespace Makini.Jde.Tests.Properties;

/// <summary>
/// What a filter stores a value as is read as that value again, for values that nobody thought of. Numbers are not sized: FsCheck's
/// own are seldom above 100, and would try the first days of 1900 only.
/// </summary>
public sealed class StoredValueProperties
{
    private const int Runs = 1000;
    private const int MostDecimals = 8;
    private static readonly DateTime First = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly int Days = (int)(new DateTime(2900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified) - First).TotalDays;
    private static readonly JdeDataItem Date = new("UPMJ", JdeItemType.Date) { Digits = 6 };
    private static readonly JdeDataItem Time = new("UPMT", JdeItemType.Time) { Digits = 6 };
    private static readonly JdeDataItem Right = new("MCU", JdeItemType.Text) { Length = 12, Justification = JdeJustification.Right };
    private static readonly JdeDataItem Filled = new("CO", JdeItemType.Text) { Length = 5, Justification = JdeJustification.ZeroFilled };
    private static readonly JdeDataItem Left = new("ALPH", JdeItemType.Text) { Length = 40 };

    [Property(MaxTest = Runs)]
    public void A_date_of_1900_to_2899_comes_back(DoNotSize<uint> number)
    {
        var date = First.AddDays(number.Item % (uint)Days);

        Assert.Equal(date, Decode(Date, StoredValue.Date(Column(Date), date)));
    }

    [Property(MaxTest = Runs)]
    public void A_number_that_is_a_date_is_that_of_the_date(DoNotSize<int> number)
    {
        var stored = Math.Abs(number.Item % 1_000_000);

        if (JdeDate.TryDecode(stored, out var date)) Assert.Equal(stored, JdeDate.Encode(date));
        else Assert.Null(Decode(Date, stored));
    }

    [Property(MaxTest = Runs)]
    public void A_time_of_day_comes_back(DoNotSize<uint> number)
    {
        var time = TimeSpan.FromSeconds(number.Item % 86_400);

        Assert.Equal(time, Decode(Time, StoredValue.Time(Column(Time), time)));
    }

    [Property(MaxTest = Runs)]
    public void A_number_with_up_to_8_decimals_comes_back(DoNotSize<long> integer, byte places)
    {
        var item = Number(places % (MostDecimals + 1));
        var value = new decimal(integer.Item % 1_000_000_000_000_000) / StoredValue.PowerOfTen(item.Decimals);

        var stored = StoredValue.Number(Column(item), value, item.Decimals);

        Assert.Equal(decimal.Truncate(stored), stored);
        Assert.Equal(value, Convert.ToDecimal(Decode(item, stored), CultureInfo.InvariantCulture));
    }

    [Property(MaxTest = Runs)]
    public void Text_comes_back_without_the_blanks_round_a_justified_key(NonNull<string> text)
    {
        var key = Fit(text.Get, Right.Length);

        var stored = (string)(object)StoredValue.Text(Column(Right), key);

        Assert.True(stored.Length == 0 || stored.Length == Right.Length);
        Assert.Equal(key.Trim(' '), DecodeText(Right, stored));
    }

    [Property(MaxTest = Runs)]
    public void Text_comes_back_without_the_blanks_behind_it(NonNull<string> text)
    {
        var value = Fit(text.Get, Left.Length);

        Assert.Equal(value.TrimEnd(' '), DecodeText(Left, StoredValue.Text(Column(Left), value).PadRight(Left.Length)));
    }

    [Property(MaxTest = Runs)]
    public void A_company_is_filled_with_zeros_and_stays_as_it_is_when_it_is_asked_for_again(DoNotSize<uint> number)
    {
        var company = (number.Item % 100_000).ToString(CultureInfo.InvariantCulture);

        var stored = StoredValue.Text(Column(Filled), company);

        Assert.Equal(number.Item % 100_000, uint.Parse(stored, CultureInfo.InvariantCulture));
        Assert.Equal(stored, DecodeText(Filled, stored));
        Assert.Equal(stored, StoredValue.Text(Column(Filled), DecodeText(Filled, stored)));
    }

    private static JdeColumn Column(JdeDataItem item) => new("F0000", item.Alias, item, Position: 1, KeyPosition: 0);

    private static JdeDataItem Number(int decimals) => new("AA", JdeItemType.Number) { Digits = 15, Decimals = decimals };

    private static object? Decode(JdeDataItem item, decimal stored) => Answers.Value(item, stored.ToString(CultureInfo.InvariantCulture));

    private static string DecodeText(JdeDataItem item, string stored) => (string)Answers.Value(item, System.Text.Json.JsonSerializer.Serialize(stored))!;

    // Half a surrogate pair is no text, in JSON or anywhere else.
    private static string Fit(string text, int length)
    {
        var whole = new string([.. text.Where(c => !char.IsSurrogate(c))]);
        return whole.Length <= length ? whole : whole[..length];
    }
}
