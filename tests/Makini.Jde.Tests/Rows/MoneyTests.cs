using System.Globalization;
using Makini.Jde.Rows;
using static Makini.Jde.Tests.Rows.Answers;

namespace Makini.Jde.Tests.Rows;

public class MoneyTests
{
    private static readonly RowShape Ledger = Items(
        new JdeDataItem("AG", JdeItemType.Number) { Digits = 15, Decimals = 2, Money = JdeMoney.Domestic },
        new JdeDataItem("ACR", JdeItemType.Number) { Digits = 15, Decimals = 2, Money = JdeMoney.Foreign },
        new JdeDataItem("CRCD", JdeItemType.Text) { Length = 3 },
        new JdeDataItem("CO", JdeItemType.Text) { Length = 5, Justification = JdeJustification.ZeroFilled });

    [Theory]
    [InlineData("00001", "USD", "123.45", "123.45")]
    [InlineData("00002", "JPY", "12345", "12345")]
    [InlineData("00003", "BHD", "12.345", "12.345")]
    [InlineData("00002", "USD", "12345", "123.45")]
    [InlineData("00001", "BHD", "123.45", "12.345")]
    [InlineData("00099", "JPY", "12345", "12345")]
    [InlineData("     ", "BHD", "12.345", "12.345")]
    [InlineData("00001", "   ", "123.45", "123.45")]
    [InlineData("00003", "   ", "12.345", "123.45")]
    [InlineData("00099", "XXX", "123.45", "123.45")]
    public void Takes_decimals_of_the_company_and_of_the_row(string company, string currency, string domestic, string foreign)
    {
        var row = Row(Ledger, $"\"AG\":12345,\"ACR\":12345,\"CRCD\":\"{currency}\",\"CO\":\"{company}\"");
        Assert.Equal((domestic, foreign), (Text(row, "AG"), Text(row, "ACR")));
    }

    [Fact]
    public void Currencies_may_change_from_row_to_row()
    {
        var page = Decode(Ledger, """
            {"data":[{"AG":100,"CO":"00001"},{"AG":100,"CO":"00002"},{"AG":100,"CO":"00002"},{"AG":-100,"CO":"00003"},{"AG":100,"CO":"00001"},{"AG":100}]}
            """);
        Assert.Equal(["1.00", "100", "100", "-0.100", "1.00", "1.00"], page.Rows.Select(r => Text(r, "AG")));
    }

    [Fact]
    public void Columns_that_are_not_shown_decide_as_well()
    {
        var hidden = Ledger with { Columns = [.. Ledger.Columns.Select(c => c.WireName is "CO" or "CRCD" ? c with { PropertyName = null } : c)] };
        var row = Row(hidden, """ "AG":12345,"ACR":12345,"CRCD":"BHD","CO":"00002" """);
        Assert.Equal(("12345", "12.345"), (Text(row, "AG"), Text(row, "ACR")));
        Assert.Null(row.GetType().GetProperty("CO"));
    }

    [Theory]
    [InlineData("KCO")]
    [InlineData("KCOO")]
    public void A_document_or_order_company_decides_where_there_is_no_company(string alias)
    {
        var shape = Ledger with
        {
            Columns = [Ledger.Columns[0], new(alias, alias, new JdeDataItem(alias, JdeItemType.Text) { Justification = JdeJustification.ZeroFilled })],
        };
        Assert.Equal("12345", Text(Row(shape, $""" "AG":12345,"{alias}":"00002" """), "AG"));
    }

    [Fact]
    public void Without_company_and_currency_the_dictionary_decides() =>
        Assert.Equal("123.45", Text(Row(Ledger with { Columns = [Ledger.Columns[0]] }, "\"AG\":12345"), "AG"));

    private static string Text(JdeRow row, string property) => ((decimal)row.Get(property)!).ToString(CultureInfo.InvariantCulture);
}
