using System.Text;
using Makini.Jde.Rows;
using static Makini.Jde.Tests.Rows.Answers;

namespace Makini.Jde.Tests.Rows;

public class AnswerTests
{
    private static readonly RowShape Shape = Answers.Shape("F0101", "AN8", "ALPH", "UPMJ");

    [Theory]
    [InlineData("""{"data":[{"ABAN8":1}]}""")]
    [InlineData("""{"data":{"data":[{"ABAN8":1}]}}""")]
    [InlineData("""{"data":{"rows":[{"ABAN8":1}]}}""")]
    [InlineData("""{"data":{"result":[{"ABAN8":1}]}}""")]
    [InlineData("""{"data":{"result":"ok","count":1,"rows":[{"ABAN8":1}],"result":[{"ABAN8":2}]}}""")]
    [InlineData("""{"rows":[{"ABAN8":2}],"data":[{"ABAN8":1}],"data":[]}""")]
    [InlineData(""" { "links": {"next": null}, "data" : [ { "ABAN8" : 1 } ] , "meta": null } """)]
    public void Finds_the_rows(string json) => Assert.Equal([1], Decode(Shape, json).Rows.Select(r => r.Get("AN8")));

    [Fact]
    public void Skips_a_byte_order_mark() => Assert.Single(Decode(Shape, "\ufeff{\"data\":[{}]}").Rows);

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{"rows":[ ]}}""")]
    public void An_empty_list_is_no_rows(string json)
    {
        var page = Decode(Shape, json);
        Assert.Empty(page.Rows);
        Assert.Equal(0, page.Received);
        Assert.Null(page.LastRow);
    }

    [Theory]
    [InlineData("""{"meta":{"current_page":2,"last_page":7},"data":[]}""", 2, 7)]
    [InlineData("""{"data":[],"meta":{"per_page":15,"last_page":"7","current_page":"2","x":{}}}""", 2, 7)]
    [InlineData("""{"data":[],"meta":{"last_page":null,"current_page":0}}""", null, null)]
    [InlineData("""{"data":[],"meta":[]}""", null, null)]
    [InlineData("""{"data":[]}""", null, null)]
    public void Tells_the_pages(string json, int? current, int? last)
    {
        var page = Decode(Shape, json);
        Assert.Equal((current, last), (page.CurrentPage, page.LastPage));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<html>502 Bad Gateway</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":"none"}""")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":{"rows":null}}""")]
    [InlineData("""{"rows":[]}""")]
    [InlineData("""{"data":[1]}""")]
    [InlineData("""{"data":[null]}""")]
    [InlineData("""{"data":[[]]}""")]
    [InlineData("""{"data":[{}]]}""")]
    [InlineData("""{"data":[{}]} x""")]
    [InlineData("""{"data":[{}{}]}""")]
    [InlineData("""{"data":[{},]}""")]
    [InlineData("""{"data":[{"ABAN8":1,}]}""")]
    [InlineData("""{"data":[{"ABAN8":1 "ABALPH":""}]}""")]
    [InlineData("""{"data":[{"ABAN8"1}]}""")]
    [InlineData("""{"data":[{ABAN8:1}]}""")]
    [InlineData("""{"data":[{"ABAN8":}]}""")]
    [InlineData("""{"data":[{"ABAN8":-}]}""")]
    [InlineData("""{"data":[{"ABAN8":1x}]}""")]
    [InlineData("""{"data":[{"ABAN8":tru}]}""")]
    [InlineData("""{"data":[{"ABAN8":NaN}]}""")]
    [InlineData("""{"data":[{"ABALPH":"\x"}]}""")]
    public void What_has_no_rows_is_refused(string json)
    {
        var error = Assert.Throws<MakiniException>(() => Decode(Shape, json));
        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
        Assert.Equal(ErrorIds.ResponseInvalid, Assert.Throws<MakiniException>(() => Decode(Undescribed("X"), json)).ErrorId);
        Assert.Equal(ErrorIds.ResponseInvalid, Assert.Throws<MakiniException>(() => ShapeReader.ReadShape(Encoding.UTF8.GetBytes(json), JdeDictionary.BuiltIn, raw: false)).ErrorId);
    }

    [Fact]
    public void Odd_bytes_from_the_database_do_no_harm()
    {
        byte[] answer = [.. "{\"data\":[{\"ABALPH\":\"a\tb"u8, 0xFF, .. "\",\"ABAN8\":007}]}"u8];
        var row = Decoder(Shape).Decode(answer).Rows.Single();
        Assert.Equal(("a\tb\ufffd", 7), (row.Get("ALPH"), row.Get("AN8")));
    }

    [Fact]
    public void Half_a_character_does_no_harm_to_the_rows_around_it()
    {
        var page = Decode(Shape, """{"data":[{"ABALPH":"A"},{"ABALPH":"B\ud800"},{"ABALPH":"C"}]}""");
        Assert.Equal(["A", "B\ufffd", "C"], page.Rows.Select(r => r.Get("ALPH")));
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Throws<MakiniException>(() => Decode(Shape, $$"""{"data":[{"ABAN8":{{new string('[', 100_000)}}"""));

    [Theory]
    [InlineData("""{"meta":{"current_page":1},"data":[{"ABAN8":10,"ABALPH":"A\"b c ","ABUPMJ":126001,"X":[1,{}]},{"ABUPMJ":1.5e0,"ABAN8":"7"}],"n":null}""")]
    [InlineData("""{ "data" : { "rows" : [ { "ABAN8" : 10 , "ABALPH" : "é" } ] , "ok" : true } }""")]
    public void An_answer_cut_anywhere_is_refused(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        Assert.NotEmpty(Decoder(Shape).Decode(body).Rows);
        for (var length = 0; length < body.Length; length++)
        {
            var cut = body.AsMemory(0, length);
            foreach (var shape in new[] { Shape, Undescribed("ABALPH"), Shape with { IsRaw = true } })
                Assert.Equal(ErrorIds.ResponseInvalid, Assert.Throws<MakiniException>(() => Decoder(shape).Decode(cut.Span)).ErrorId);
            Assert.Equal(ErrorIds.ResponseInvalid, Assert.Throws<MakiniException>(() => ShapeReader.ReadShape(cut.Span, JdeDictionary.BuiltIn, raw: false)).ErrorId);
        }
    }

    [Fact]
    public void An_answer_with_any_byte_spoilt_is_read_or_refused()
    {
        var body = """{"data":[{"ABAN8":10,"ABALPH":"A\"b c ","ABUPMJ":126001,"X":[1,{}]},{"ABUPMJ":1.5e0}],"n":null}"""u8.ToArray();
        for (var i = 0; i < body.Length; i++)
        {
            for (var spoilt = 0; spoilt < 256; spoilt++)
            {
                var copy = (byte[])body.Clone();
                copy[i] = (byte)spoilt;
                var error = Record.Exception(() => Decoder(Shape).Decode(copy));
                Assert.True(error is null or MakiniException { ErrorId: ErrorIds.ResponseInvalid }, $"byte {i} = {spoilt}: {error}");
            }
        }
    }

    [Fact]
    public void Tells_the_stored_values_of_the_last_row()
    {
        var page = Decode(Shape, """{"data":[{"ABAN8":1},{"ABUPMJ":125366,"ABALPH":" Abbott  "}],"meta":{}}""");
        Assert.Equal([null, " Abbott  ", 125366L], page.LastRow);
    }

    [Fact]
    public void A_filter_sees_stored_values_and_rows_it_refuses_are_not_decoded()
    {
        var decoder = Decoder(Shape);
        var page = decoder.Decode("""{"data":[{"ABAN8":1,"ABALPH":"a ","ABUPMJ":-1},{"ABAN8":2.5,"ABALPH":"b "},{"ABAN8":3}]}"""u8, new OnlyText("b "));
        Assert.Equal("b", Assert.Single(page.Rows).Get("ALPH"));
        Assert.Equal(3, page.Received);
        Assert.Equal([3L, null, null], page.LastRow);
        Assert.Equal("AN8", Assert.Single(decoder.Problems).Column.PropertyName);
    }

    [Fact]
    public void Pages_grow_with_their_rows()
    {
        var decoder = Decoder(Shape);
        foreach (var count in new[] { 1, 5000, 3, 20_000 })
        {
            var json = $$"""{"data":[{{string.Join(',', Enumerable.Range(1, count).Select(i => $$"""{"ABAN8":{{i}}}"""))}}]}""";
            Assert.Equal(Enumerable.Range(1, count), decoder.Decode(Encoding.UTF8.GetBytes(json)).Rows.Select(r => (int)r.Get("AN8")!));
        }
    }

    private sealed class OnlyText(string text) : IStoredRowFilter
    {
        public bool Matches(StoredRow row) => row.Count == 3 && text.Equals(row[1]);
    }
}
