using System.Text;
using Makini.Http;

namespace Makini.Client.Tests.Http;

public sealed class JsonBodyTests
{
    private static readonly string Rows = string.Join(",", Enumerable.Range(0, 400).Select(i => $$"""{"A":{{i}},"B":"text }] {{i}}"}"""));

    [Theory]
    [InlineData("{}")]
    [InlineData(" [1, 2]\r\n")]
    [InlineData("null")]
    [InlineData("\"}\"")]
    [InlineData("12")]
    public void Takes_any_whole_text(string text) => Assert.True(JsonBody.IsWhole(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("{\"a\":1}}")]
    [InlineData("{\"a\":1} x")]
    [InlineData("{\"a\":1,}")]
    [InlineData("\"text")]
    [InlineData("nul")]
    public void Refuses_a_short_text_with_any_fault(string text) => Assert.False(JsonBody.IsWhole(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("{\"data\":[", "]}")]
    [InlineData("{\"data\":[", "],\"meta\":{\"last_page\":1}}")]
    [InlineData("{\"data\":[", "],\"next_cursor\":null}")]
    [InlineData("[", "]")]
    [InlineData("{\"data\":{\"rows\":[", "] } } \n")]
    public void Takes_a_long_whole_text(string before, string after) =>
        Assert.True(JsonBody.IsWhole(Encoding.UTF8.GetBytes(before + Rows + after)));

    [Fact]
    public void Refuses_a_long_text_wherever_it_is_cut()
    {
        var whole = Encoding.UTF8.GetBytes("{\"data\":[" + Rows + "]}");

        Assert.All(Enumerable.Range(1, whole.Length - 1), cut => Assert.False(JsonBody.IsWhole(whole.AsSpan(0, cut))));
    }
}
