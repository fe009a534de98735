using System.ComponentModel;
using System.Diagnostics;

namespace Makini.Host.Tests;

/// <summary>A test that mounts a folder for one process only; skipped where that is not allowed.</summary>
public sealed class NamespaceFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsAllowed = new(Try);

    public NamespaceFactAttribute()
    {
        if (!IsAllowed.Value)
            Skip = "Needs Linux's unshare and the right to mount in a namespace of its own.";
    }

    private static bool Try()
    {
        try
        {
            var start = new ProcessStartInfo("unshare", "--map-root-user --mount mount -t tmpfs none /tmp") { UseShellExecute = false, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
