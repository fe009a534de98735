using Makini.Host.CommandLine;

namespace Makini.Host.Tests;

public class CommandLineReaderTests
{
    [Theory]
    [InlineData("a.ps1", "-Command", "x")]
    [InlineData("-File", "a.ps1", "-Command", "x")]
    [InlineData("-NonInteractive", "-NoLogo", "-NoProfile", "-f", "a.ps1", "-Command", "x")]
    public void Leaves_all_that_follows_a_script_to_the_script(params string[] arguments)
    {
        var options = CommandLineReader.Read(arguments);

        Assert.Equal("a.ps1", options.ScriptPath);
        Assert.Null(options.CommandText);
        Assert.Equal([("-Command", null), (null, "x")], options.ScriptArguments.Select(argument => ((string?)argument.Name, (string?)argument.Value)));
    }

    [Theory]
    [InlineData("-Command")]
    [InlineData("-COMMAND")]
    [InlineData("-c")]
    public void Joins_the_words_of_a_command(string option)
    {
        var options = CommandLineReader.Read(["-Module", "m.psd1", option, "1", "+", "2"]);

        Assert.Equal("1 + 2", options.CommandText);
        Assert.Equal("m.psd1", options.ModulePath);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("-Command", "-")]
    public void Takes_a_dash_for_standard_input(params string[] arguments) => Assert.True(CommandLineReader.Read(arguments).ReadsCommandFromInput);

    [Fact]
    public void Takes_no_arguments_for_a_session() => Assert.Equal(new HostOptions(), CommandLineReader.Read([]));

    [Theory]
    [InlineData("-Nonsense", "'-Nonsense'")]
    [InlineData("-Command", "'-Command' needs a value")]
    [InlineData("-File", "'-File' needs a value")]
    [InlineData("-Module", "'-Module' needs a value")]
    public void Refuses_what_it_cannot_read(string option, string expected)
    {
        var exception = Assert.Throws<CommandLineException>(() => CommandLineReader.Read([option]));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }
}
