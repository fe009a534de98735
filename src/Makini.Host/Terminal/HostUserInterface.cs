using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace Makini.Host.Terminal;

/// <summary>
/// Output goes to standard output, everything about it (errors, warnings, verbose and debug lines, progress) to standard error,
/// so that a script's output can be taken into a file. Colours only where the stream is a terminal.
/// </summary>
internal sealed class HostUserInterface(bool isNonInteractive) : PSHostUserInterface
{
    private readonly ProgressLine _progress = new();
    private readonly Prompter _prompter = new(isNonInteractive);

    /// <summary>
    /// What the formatter writes belongs to standard error: it shows an error that ended a pipeline, and takes it for an object
    /// like any other.
    /// </summary>
    public bool IsShowingError { get; set; }

    public override PSHostRawUserInterface RawUI { get; } = new HostRawUserInterface();

    public override bool SupportsVirtualTerminal => TerminalFacts.HasColoredOutput;

    public override void Write(string value)
    {
        _progress.Erase();
        if (IsShowingError)
            Console.Error.Write(GetOutputString(value, TerminalFacts.HasColoredErrors));
        else
            Console.Out.Write(GetOutputString(value, TerminalFacts.HasColoredOutput));
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        if (!TerminalFacts.HasColoredOutput)
        {
            Write(value);
            return;
        }

        Console.ForegroundColor = foregroundColor;
        Console.BackgroundColor = backgroundColor;
        try
        {
            Write(value);
        }
        finally
        {
            Console.ResetColor();
        }
    }

    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    public override void WriteErrorLine(string value) => WriteNotice(value);

    public override void WriteWarningLine(string message) => WriteNotice("WARNING: " + message, FormatStyle.Warning);

    public override void WriteVerboseLine(string message) => WriteNotice("VERBOSE: " + message, FormatStyle.Verbose);

    public override void WriteDebugLine(string message) => WriteNotice("DEBUG: " + message, FormatStyle.Debug);

    public override void WriteProgress(long sourceId, ProgressRecord record) => _progress.Show(record);

    /// <summary>Takes the line of progress away: the command that showed it has ended.</summary>
    public void EndProgress() => _progress.Erase();

    public override string ReadLine() => _prompter.ReadLine();

    public override SecureString ReadLineAsSecureString() => _prompter.ReadSecret();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        _prompter.Prompt(caption, message, descriptions);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        _prompter.PromptForChoice(caption, message, choices, defaultChoice);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        _prompter.PromptForCredential(caption, message, userName);

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => _prompter.PromptForCredential(caption, message, userName);

    private void WriteNotice(string text, FormatStyle style = FormatStyle.Reset)
    {
        _progress.Erase();
        var colored = style == FormatStyle.Reset ? text : GetFormatStyleString(style) + text + GetFormatStyleString(FormatStyle.Reset);
        Console.Error.WriteLine(GetOutputString(colored, TerminalFacts.HasColoredErrors));
    }
}
