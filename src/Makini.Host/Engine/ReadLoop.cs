using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace Makini.Host.Engine;

/// <summary>Reads commands from the terminal until <c>exit</c> or the end of input; asks on where a command is not complete.</summary>
internal sealed class ReadLoop(MakiniHost host, PipelineRunner runner)
{
    private const string DefaultPrompt = "PS makini> ";
    private const string ContinuationPrompt = ">> ";

    public void Run()
    {
        while (host.ExitCode is null && ReadCommand() is { } text)
        {
            if (!string.IsNullOrWhiteSpace(text))
                runner.Run(new Command(text, isScript: true, useLocalScope: false));
        }
    }

    private string? ReadCommand()
    {
        string? text = ReadLine(runner.Ask("prompt") ?? DefaultPrompt);
        while (text is not null && IsIncomplete(text))
        {
            string? next = ReadLine(ContinuationPrompt);
            text = next is null ? null : text + Environment.NewLine + next;
        }

        return text;
    }

    private string? ReadLine(string prompt)
    {
        host.UI.Write(prompt);
        return Console.ReadLine();
    }

    private static bool IsIncomplete(string text)
    {
        Parser.ParseInput(text, out _, out ParseError[] errors);
        return errors.Any(error => error.IncompleteInput);
    }
}
