using System.Management.Automation.Runspaces;
using Makini.Host;
using Makini.Host.CommandLine;
using Makini.Host.Engine;
using Makini.Host.Terminal;

try
{
    var options = CommandLineReader.Read(args);
    if (options.ShowsHelp)
    {
        Console.Out.WriteLine(CommandLineReader.Usage);
        return ExitCodes.Success;
    }

    var command = CommandOf(options);
    var module = ModuleFinder.Find(options.ModulePath, AppContext.BaseDirectory);
    var host = new MakiniHost(new HostUserInterface(options.IsNonInteractive));
    using var session = new Session(host);
    using var interrupts = new Interrupts(session.Runner);

    var outcome = session.ImportModule(module);
    if (outcome == Outcome.Completed)
    {
        if (command is null)
            new ReadLoop(host, session.Runner).Run();
        else
            outcome = command.IsScript ? session.Runner.Run(command) : session.Runner.RunFile(command);
    }

    return host.ExitCode ?? outcome switch
    {
        Outcome.Failed => ExitCodes.TerminatingError,
        Outcome.Stopped => ExitCodes.Interrupted,
        _ => ExitCodes.Success,
    };
}
catch (CommandLineException exception)
{
    Console.Error.WriteLine(exception.Message);
    return ExitCodes.BadCommandLine;
}

// A script file, the text of a command, or (null) whatever the user types.
static Command? CommandOf(HostOptions options)
{
    if (options.ScriptPath is not null)
        return ScriptFile(options.ScriptPath, options.ScriptArguments);
    string? text = options.ReadsCommandFromInput || (options.CommandText is null && !TerminalFacts.IsInputTerminal)
        ? Console.In.ReadToEnd()
        : options.CommandText;
    return text is null ? null : new Command(text, isScript: true, useLocalScope: false);
}

static Command ScriptFile(string path, IEnumerable<CommandParameter> arguments)
{
    var fullPath = Path.GetFullPath(path);
    if (!File.Exists(fullPath) || !fullPath.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
        throw new CommandLineException($"'{path}' is no script file. Check the path, and that it ends in .ps1.");

    var command = new Command(fullPath, isScript: false, useLocalScope: false);
    foreach (var argument in arguments)
        command.Parameters.Add(argument);
    return command;
}
