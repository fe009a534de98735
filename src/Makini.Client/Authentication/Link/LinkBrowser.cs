using System.ComponentModel;
using System.Diagnostics;

namespace Makini.Link;

/// <summary>Opens an address in the user's browser.</summary>
internal static class LinkBrowser
{
    /// <returns>False where there is no browser: then the user must be shown the address.</returns>
    public static bool TryOpen(Uri address)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
