using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace Makini.PowerShell.Tests.Engine;

/// <summary>The screen of a <see cref="RecordingHost"/>.</summary>
internal sealed class RecordingScreen : PSHostUserInterface
{
    private readonly StringBuilder _text = new();
    private readonly RecordingRawScreen _raw = new();

    public string Text => _text.ToString();

    public int Width { get => _raw.BufferSize.Width; set => _raw.BufferSize = new Size(value, 50); }

    /// <summary>The indexes of the choices to take in the prompts to come; the default choice where it is empty.</summary>
    public Queue<int> Choices { get; } = new();

    /// <summary>The prompts that were shown, with the thread that showed each.</summary>
    public ConcurrentQueue<(string Message, int Thread)> Prompts { get; } = new();

    /// <summary>What happens while a prompt is on the screen.</summary>
    public Action? WhilePrompting { get; set; }

    /// <summary>What the user types when a line is read; nobody does unless this is set.</summary>
    public Func<string>? Line { get; set; }

    public override PSHostRawUserInterface RawUI => _raw;

    public void Clear() => _text.Clear();

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Prompts.Enqueue((message, Environment.CurrentManagedThreadId));
        WhilePrompting?.Invoke();
        return Choices.TryDequeue(out var choice) ? choice : defaultChoice;
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw new NotSupportedException(message);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw new NotSupportedException(message);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw new NotSupportedException(message);

    public override string ReadLine() => Line is null ? throw new NotSupportedException() : Line();

    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();

    public override void Write(string value) => _text.Append(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => _text.Append(value);

    public override void WriteLine(string value) => _text.AppendLine(value);

    public override void WriteErrorLine(string value) => _text.AppendLine(value);

    public override void WriteDebugLine(string message) => _text.AppendLine(message);

    public override void WriteVerboseLine(string message) => _text.AppendLine(message);

    public override void WriteWarningLine(string message) => _text.AppendLine(message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }
}
