using System.Management.Automation.Host;

namespace Makini.PowerShell.Infrastructure;

/// <summary>Whether there is somebody to ask. A prompt that nobody sees stops a runbook for ever.</summary>
internal static class Interactivity
{
    private const string Option = "NonInteractive";

    /// <summary>pwsh takes any shorter form of the option from here on.</summary>
    private const int ShortestOption = 4;

    /// <summary>Hosts without a screen of their own: a runspace made by code, a job, a remote session.</summary>
    private static readonly HashSet<string> SilentHosts = new(StringComparer.Ordinal) { "Default Host", "ServerRemoteHost" };

    /// <summary>Hosts that read from the console; others, such as an editor's, have their own ways to ask.</summary>
    private static readonly HashSet<string> ConsoleHosts = new(StringComparer.Ordinal) { "ConsoleHost", "Makini.Host" };

    public static bool IsInteractive(PSHost host)
    {
        if (!Environment.UserInteractive || SilentHosts.Contains(host.Name)) return false;
        return !ConsoleHosts.Contains(host.Name) || !(Console.IsInputRedirected || IsForbidden(Environment.GetCommandLineArgs()));
    }

    /// <summary>Whether a command line says that nobody shall be asked.</summary>
    internal static bool IsForbidden(IEnumerable<string> arguments) => arguments
        .Where(argument => argument.Length > 1 && argument[0] is '-' or '/')
        .Select(argument => argument.TrimStart('-', '/'))
        .Any(name => name.Length >= ShortestOption && Option.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
