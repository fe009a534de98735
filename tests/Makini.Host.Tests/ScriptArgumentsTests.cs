using Makini.Host.CommandLine;

namespace Makini.Host.Tests;

public class ScriptArgumentsTests
{
    [Theory]
    [InlineData("value", null, "value")]
    [InlineData("", null, "")]
    [InlineData("-", null, "-")]
    [InlineData("C:\\data", null, "C:\\data")]
    [InlineData("-Name", "-Name", null)]
    [InlineData("-Name:value", "-Name", "value")]
    [InlineData("-Name:-other", "-Name", "-other")]
    [InlineData("-Url:http://here", "-Url", "http://here")]
    [InlineData("-Switch:$true", "-Switch", true)]
    [InlineData("-Switch:$FALSE", "-Switch", false)]
    [InlineData("-Name:$null", "-Name", "$null")]
    public void Reads_one_word(string word, string? name, object? value)
    {
        var argument = Assert.Single(ScriptArguments.Read([word]));

        Assert.Equal(name, argument.Name);
        Assert.Equal(value, argument.Value);
    }

    [Fact]
    public void Takes_the_next_word_after_a_name_that_ends_in_a_colon()
    {
        var argument = Assert.Single(ScriptArguments.Read(["-Name:", "-value"]));

        Assert.Equal("-Name", argument.Name);
        Assert.Equal("-value", argument.Value);
    }

    [Fact]
    public void Refuses_a_name_whose_value_is_missing() =>
        Assert.Throws<CommandLineException>(() => ScriptArguments.Read(["-Name:"]));
}
