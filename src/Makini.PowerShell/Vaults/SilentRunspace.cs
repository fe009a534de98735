using System.Management.Automation.Runspaces;

namespace Makini.PowerShell.Vaults;

/// <summary>
/// A runspace without a screen for vault commands; one in a process, made when first needed. It is only touched by who
/// holds the <see cref="VaultShell.Gate"/>.
/// </summary>
internal static class SilentRunspace
{
    // A cache: making a runspace and loading SecretManagement into it takes a tenth of a second.
    private static Runspace? _runspace;

    /// <summary>Does something with a vault on the thread pool.</summary>
    public static async Task<T> RunAsync<T>(Func<VaultShell, CancellationToken, T> work, CancellationToken cancellationToken)
    {
        await VaultShell.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => work(new VaultShell(Open()), cancellationToken), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            VaultShell.Gate.Release();
        }
    }

    /// <summary>Does something with a vault on the calling thread, if no other command runs.</summary>
    /// <returns>Whether it was done.</returns>
    public static bool TryRun(Action<VaultShell> work, TimeSpan limit)
    {
        if (!VaultShell.Gate.Wait(limit)) return false;
        try
        {
            work(new VaultShell(Open()));
            return true;
        }
        finally
        {
            VaultShell.Gate.Release();
        }
    }

    private static Runspace Open()
    {
        if (_runspace is { RunspaceStateInfo.State: RunspaceState.Opened } open) return open;
        _runspace?.Dispose();
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        _runspace.Open();
        return _runspace;
    }
}
