using System.Globalization;
using System.Management.Automation.Host;

namespace Makini.PowerShell.Tests.Engine;

/// <summary>A host without a terminal: keeps what is shown, answers prompts from a list.</summary>
/// <param name="isInteractive">False to bear the name of a host where nobody can be asked; prompts are recorded all the same.</param>
internal sealed class RecordingHost(bool isInteractive) : PSHost
{
    public RecordingScreen Screen { get; } = new();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => isInteractive ? nameof(RecordingHost) : "ServerRemoteHost";

    public override PSHostUserInterface UI => Screen;

    public override Version Version { get; } = new(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }
}
