using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.Webhooks;

namespace Makini.PowerShell.Webhooks;

/// <summary>Finds the file of an inbox.</summary>
internal static class InboxPaths
{
    /// <summary>The full path of a file; the database knows nothing of PowerShell's own location and drives.</summary>
    public static string Full(PSCmdlet cmdlet, string path) => cmdlet.FullPath(path);

    /// <summary>The path given, or the inbox of the only listener of this process.</summary>
    /// <exception cref="MakiniException">InboxUnavailable: none was given, and there are none or several.</exception>
    public static string FullOrOnly(PSCmdlet cmdlet, string? path)
    {
        if (path is not null) return Full(cmdlet, path);
        var running = WebhookListener.Running.Select(listener => listener.InboxPath).Distinct().ToList();
        return running.Count == 1
            ? running[0]
            : throw new MakiniException(ErrorIds.InboxUnavailable, $"{(running.Count == 0 ? "No listener runs" : "Several listeners run")} in this process; which inbox is meant?")
            {
                RecommendedAction = "Name the file: -InboxPath <path>.",
            };
    }
}
