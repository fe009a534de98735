using System.Globalization;
using static Makini.Jde.Tests.Rows.Answers;

namespace Makini.Jde.Tests.Rows;

public sealed class RowTextTests : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public RowTextTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

    public void Dispose() => CultureInfo.CurrentCulture = _culture;

    [Fact]
    public void A_row_says_its_file_and_first_columns()
    {
        var row = Row(Shape("F0101", "AN8", "ALPH", "UPMJ", "AT1"), """ "ABAN8":1001,"ABALPH":"Abbott","ABUPMJ":126281,"ABAT1":"C" """);
        Assert.Equal("F0101 AN8=1001 ALPH=Abbott UPMJ=08.10.2026", row.ToString());
        Assert.Equal("X=1,5", Row(Undescribed("X"), "\"X\":1.5").ToString());
    }

    [Fact]
    public void A_wide_row_lists_what_is_not_blank()
    {
        var shape = Shape("F0911", "CO", "MCU", "DGJ", "AA", "EXA", "DOC", "UPMT");
        var row = (JdeWideRow)Row(shape, """ "GLCO":"00001","GLDGJ":126281,"GLAA":-123450,"GLEXA":"Rent  ","GLDOC":0,"GLUPMT":0 """);
        Assert.Equal(["CO  : 00001", "DGJ : 08.10.2026", "AA  : -1234,50", "EXA : Rent"], row.ToLines());
    }

    [Fact]
    public void A_wide_row_of_blanks_has_no_lines() => Assert.Empty(((JdeWideRow)Row(WholeTable("F0101"), "")).ToLines());
}
