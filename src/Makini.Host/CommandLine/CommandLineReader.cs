namespace Makini.Host.CommandLine;

/// <summary>Reads the host's own arguments; what follows a script's name belongs to the script.</summary>
internal static class CommandLineReader
{
    public const string Usage = """
        makini [-Module <path>] [-NonInteractive] [[-File] <script.ps1> [arguments] | -Command <text> | -Command -]

          <script.ps1>     runs the script; all that follows are its arguments: value, -Name value, -Switch, -Switch:$false
          -Command, -c     runs the text; "-" reads it from standard input
          -Module          the module to load, instead of the Makini.psd1 above this program
          -NonInteractive  a question is an error
          -Help            shows this text

        Without script and command it reads commands line by line until "exit".
        """;

    public static HostOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new HostOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            switch (argument.ToUpperInvariant())
            {
                case "-FILE" or "-F":
                    return WithScript(options, Value(arguments, ++i), arguments.Skip(i + 1));
                case "-COMMAND" or "-C":
                    return WithCommand(options, Value(arguments, i + 1), arguments.Skip(i + 1));
                case "-":
                    return options with { ReadsCommandFromInput = true };
                case "-MODULE":
                    options = options with { ModulePath = Value(arguments, ++i) };
                    break;
                case "-NONINTERACTIVE":
                    options = options with { IsNonInteractive = true };
                    break;
                case "-NOLOGO" or "-NOPROFILE":
                    // Habits from pwsh: this host has neither.
                    break;
                case "-HELP" or "-H" or "-?" or "--HELP":
                    return options with { ShowsHelp = true };
                default:
                    return argument.StartsWith('-')
                        ? throw new CommandLineException($"'{argument}' is no option of this program. Type -Help to see them.")
                        : WithScript(options, argument, arguments.Skip(i + 1));
            }
        }

        return options;
    }

    private static HostOptions WithScript(HostOptions options, string path, IEnumerable<string> arguments) =>
        options with { ScriptPath = path, ScriptArguments = ScriptArguments.Read(arguments) };

    private static HostOptions WithCommand(HostOptions options, string first, IEnumerable<string> words) => first == "-"
        ? options with { ReadsCommandFromInput = true }
        : options with { CommandText = string.Join(' ', words) };

    private static string Value(IReadOnlyList<string> arguments, int index) => index < arguments.Count
        ? arguments[index]
        : throw new CommandLineException($"'{arguments[^1]}' needs a value after it.");
}
