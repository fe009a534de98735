using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using Makini.Host.Terminal;

namespace Makini.Host;

/// <summary>What the engine knows of this program: its name, its terminal, and that a script wants to end it.</summary>
internal sealed class MakiniHost(HostUserInterface userInterface) : PSHost
{
    /// <summary>The code of <c>exit</c>; null as long as nobody has called it.</summary>
    public int? ExitCode { get; private set; }

    public HostUserInterface UserInterface => userInterface;

    public override string Name => "Makini.Host";

    public override Version Version { get; } = typeof(MakiniHost).Assembly.GetName().Version!;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override PSHostUserInterface UI => userInterface;

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new PSNotSupportedException("This host has no nested prompt; answer yes or no instead.");

    public override void ExitNestedPrompt() => throw new PSNotSupportedException("This host has no nested prompt.");

    /// <summary>Native programs share the terminal with the engine as they find it.</summary>
    public override void NotifyBeginApplication() => userInterface.EndProgress();

    public override void NotifyEndApplication()
    {
    }
}
