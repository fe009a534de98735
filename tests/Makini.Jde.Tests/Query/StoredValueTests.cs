using System.Globalization;
using Makini.Filtering;
using Makini.Jde.Query;

namespace Makini.Jde.Tests.Query;

public sealed class StoredValueTests
{
    public static TheoryData<object, long> Dates { get; } = new()
    {
        { new DateTime(2026, 10, 8, 14, 5, 0, DateTimeKind.Local), 126281 },
        { new DateTimeOffset(2026, 10, 8, 23, 59, 0, TimeSpan.FromHours(9)), 126281 },
        { new DateOnly(2026, 10, 8), 126281 },
        { "2026-10-08", 126281 },
        { " 2026-10-08 ", 126281 },
        { "2026-10-08T14:05:00Z", 126281 },
        { "2026-10-08T14:05:00.1234567+02:00", 126281 },
        { "10/08/2026", 126281 },
        { "10/08/2026 14:05:00", 126281 },
        { "8 Oct 2026", 126281 },
        { "20261008", 126281 },
        { "126281", 126281 },
        { 126281, 126281 },
        { 126281L, 126281 },
        { 126281m, 126281 },
        { "2024-02-29", 124060 },
        { "1900-01-01", 1 },
        { "2899-12-31", 999365 },
        { 0, 0 },
    };

    public static TheoryData<object> NoDates { get; } = new()
    {
        "2026-13-01", "2025-02-29", "1899-12-31", "2900-01-01", "tomorrow", "", "2026", "2026-01", "12:30", 2026, 125366, -1, 100000, 1.5, true,
        new TimeSpan(1, 0, 0), DateTime.MinValue, long.MaxValue, double.NaN,
    };

    public static TheoryData<object, long> Times { get; } = new()
    {
        { new TimeSpan(14, 18, 5), 141805 },
        { new DateTime(2026, 1, 1, 14, 18, 5, DateTimeKind.Unspecified), 141805 },
        { new TimeOnly(14, 18, 5), 141805 },
        { "14:18:05", 141805 },
        { "14:18", 141800 },
        { "00:00", 0 },
        { "23:59:59", 235959 },
        { 930, 930 },
        { 141805L, 141805 },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void Stores_a_date(object value, long stored) => Assert.Equal(stored, StoredValue.Date(Column("F0101", "UPMJ"), value));

    [Theory]
    [MemberData(nameof(NoDates))]
    public void Refuses_what_is_no_date(object value) => AssertInvalid("UPMJ", value, () => StoredValue.Date(Column("F0101", "UPMJ"), value));

    [Theory]
    [MemberData(nameof(Times))]
    public void Stores_a_time(object value, long stored) => Assert.Equal(stored, StoredValue.Time(Column("F0101", "UPMT"), value));

    [Theory]
    [InlineData("24:00")]
    [InlineData("noon")]
    [InlineData(246060)]
    [InlineData(-1)]
    [InlineData("")]
    public void Refuses_what_is_no_time(object value) => AssertInvalid("UPMT", value, () => StoredValue.Time(Column("F0101", "UPMT"), value));

    [Fact]
    public void Refuses_a_span_beyond_a_day() =>
        AssertInvalid("UPMT", TimeSpan.FromDays(1), () => StoredValue.Time(Column("F0101", "UPMT"), TimeSpan.FromDays(1)));

    [Theory]
    [InlineData("MCU", "M30", "         M30")]
    [InlineData("MCU", "  M30 ", "         M30")]
    [InlineData("MCU", 20, "          20")]
    [InlineData("MCU", "", "")]
    [InlineData("ALPH", "Smith  ", "Smith")]
    [InlineData("ALPH", " Smith", " Smith")]
    [InlineData("ALPH", 'x', "x")]
    public void Stores_text_as_the_column_has_it(string alias, object value, string stored) =>
        Assert.Equal(stored, StoredValue.Text(Column("F0101", alias), value));

    [Theory]
    [InlineData("1", "00001")]
    [InlineData(200, "00200")]
    [InlineData("00001", "00001")]
    [InlineData("A1", "A1")]
    [InlineData("", "")]
    public void Fills_a_company_with_zeros(object value, string stored) => Assert.Equal(stored, StoredValue.Text(Column("F0006", "CO"), value));

    [Fact]
    public void Refuses_what_is_no_text()
    {
        AssertInvalid("ALPH", true, () => StoredValue.Text(Column("F0101", "ALPH"), true));
        AssertInvalid("ALPH", DateTime.Today, () => StoredValue.Text(Column("F0101", "ALPH"), DateTime.Today));
    }

    [Theory]
    [InlineData("12.34", 2, "1234")]
    [InlineData("-0.01", 2, "-1")]
    [InlineData("10.005", 2, "1000.5")]
    [InlineData("1e3", 0, "1000")]
    [InlineData(0.1, 4, "1000")]
    [InlineData(7, 3, "7000")]
    public void Moves_a_number_by_its_decimals(object value, int decimals, string stored) =>
        Assert.Equal(decimal.Parse(stored, CultureInfo.InvariantCulture), StoredValue.Number(Column("F0101", "AN8"), value, decimals));

    [Theory]
    [InlineData("abc")]
    [InlineData("1,000")]
    [InlineData("")]
    [InlineData(true)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(1e300)]
    public void Refuses_what_is_no_number(object value) => AssertInvalid("AN8", value, () => StoredValue.Number(Column("F0101", "AN8"), value, 0));

    [Fact]
    public void Refuses_a_number_that_overflows_when_moved() =>
        AssertInvalid("AN8", decimal.MaxValue, () => StoredValue.Number(Column("F0101", "AN8"), decimal.MaxValue, 2));

    [Theory]
    [InlineData(FilterOperator.Equal, "F0101", "AT1", "CUSTOMER")]
    [InlineData(FilterOperator.In, "F0101", "AT1", "CUSTOMER")]
    [InlineData(FilterOperator.NotEqual, "F0101", "MCU", "1234567890123")]
    [InlineData(FilterOperator.Equal, "F0101", "AN8", 123456789)]
    [InlineData(FilterOperator.NotIn, "F0101", "AN8", 1.5)]
    [InlineData(FilterOperator.Equal, "F0911", "AA", "1.234")]
    [InlineData(FilterOperator.GreaterThan, "F0101", "AN8", "many")]
    [InlineData(FilterOperator.Equal, "F0101", "UPMJ", "yesterday")]
    [InlineData(FilterOperator.Like, "F0101", "AN8", "10*")]
    [InlineData(FilterOperator.Like, "F0101", "ALPH", "[ab")]
    [InlineData(FilterOperator.Like, "F0101", "ALPH", 5)]
    public void Refuses_values_that_do_not_fit_their_column(FilterOperator op, string table, string alias, object value)
    {
        var filter = Filters.Where(alias, op, op is FilterOperator.In or FilterOperator.NotIn ? new[] { value } : value);

        AssertInvalid(alias, value, () => Clients.Describe(new JdeQuery { Table = table, Filter = filter }));
    }

    [Fact]
    public void Refuses_a_list_where_one_value_belongs()
    {
        var error = Assert.Throws<MakiniException>(() =>
            Clients.Describe(new JdeQuery { Table = "F0101", Filter = Filters.Eq("AN8", new object[] { 1, 2 }) }));

        Assert.Equal(ErrorIds.JdeValueInvalid, error.ErrorId);
        Assert.Contains("-in", error.Message, StringComparison.Ordinal);
    }

    private static JdeColumn Column(string table, string alias) => JdeDictionary.BuiltIn.FindTable(table)!.Find(alias)!;

    private static void AssertInvalid(string alias, object value, Action action)
    {
        var error = Assert.Throws<MakiniException>(action);
        Assert.Equal(ErrorIds.JdeValueInvalid, error.ErrorId);
        Assert.Equal(value, error.Target);
        Assert.Contains(alias, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.RecommendedAction);
    }
}
