using System.Management.Automation;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Vaults;

/// <summary>
/// Finds a thread for a vault's commands. In the runspace where the connection was opened, and where somebody can answer a
/// prompt, that is the pipeline thread; anywhere else it is a runspace of this module's own that has no screen, so that a
/// locked vault is an error and not a question. The bodies of ForEach-Object -Parallel call no vault themselves.
/// </summary>
/// <param name="homeId">The runspace where the connection was opened.</param>
internal sealed class VaultThread(Guid homeId)
{
    /// <summary>
    /// So long the pipeline thread may be busy with something else. It may even be waiting for this very call: where a command
    /// downstream needs the token that is being renewed.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Does something with a vault.</summary>
    public async Task<T> RunAsync<T>(Func<VaultShell, CancellationToken, T> work, ICallLog log, CancellationToken cancellationToken)
    {
        if (log is not AsyncPipeline { IsInteractive: true } pipeline || pipeline.RunspaceId != homeId)
            return await SilentRunspace.RunAsync(work, cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunOnPipelineAsync(work, pipeline, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (IsStop(e) && !cancellationToken.IsCancellationRequested)
        {
            // The command was stopped, but others want the result, or a new pair must still be stored.
            return await SilentRunspace.RunAsync(work, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsStop(Exception e) => e is OperationCanceledException or PipelineStoppedException or ObjectDisposedException;

    private static async Task<T> RunOnPipelineAsync<T>(
        Func<VaultShell, CancellationToken, T> work, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var turn = new Turn();
        var onPipeline = pipeline.InvokeAsync(cmdlet => turn.Take() ? InTurn(work, cmdlet, pipeline.Stopping, cancellationToken) : default!);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(onPipeline, Task.Delay(Patience, waiting.Token)).ConfigureAwait(false);
        waiting.Cancel();
        if (first != onPipeline && turn.Take()) return await SilentRunspace.RunAsync(work, cancellationToken).ConfigureAwait(false);
        return await onPipeline.ConfigureAwait(false);
    }

    /// <summary>Whatever the caller says, the pipeline thread returns when its command is stopped.</summary>
    private static T InTurn<T>(Func<VaultShell, CancellationToken, T> work, PSCmdlet cmdlet, CancellationToken stopping, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        VaultShell.Gate.Wait(stop.Token);
        try
        {
            return work(new VaultShell(cmdlet), stop.Token);
        }
        finally
        {
            VaultShell.Gate.Release();
        }
    }

    /// <summary>Whoever takes it first does the work.</summary>
    private sealed class Turn
    {
        private int _taken;

        public bool Take() => Interlocked.Exchange(ref _taken, 1) == 0;
    }
}
