using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace Makini.PowerShell.Infrastructure;

/// <summary>
/// What a worker may do to the pipeline. PowerShell allows writing and prompting on the pipeline thread only; all of this
/// is marshalled there, in the order of the calls.
/// </summary>
internal sealed class AsyncPipeline(PipelineQueue queue, CancellationToken stopping) : ICallLog
{
    private PSHost? _host;

    /// <inheritdoc/>
    public bool WantsDetail { get; private set; }

    /// <summary>The runspace of the command.</summary>
    public Guid RunspaceId { get; private set; }

    /// <summary>Somebody can answer a prompt of the command.</summary>
    public bool IsInteractive => _host is not null && Interactivity.IsInteractive(_host);

    /// <summary>The command is being stopped.</summary>
    public CancellationToken Stopping => stopping;

    /// <summary>Learns from a cmdlet, on its pipeline thread, for whom the worker works.</summary>
    public void Attach(PSCmdlet cmdlet)
    {
        WantsDetail = Preferences.WantsDetail(cmdlet);
        RunspaceId = Runspace.DefaultRunspace.InstanceId;
        _host = cmdlet.Host;
    }

    /// <summary>Writes one object; waits while the pipeline is behind.</summary>
    public ValueTask WriteAsync(object? value) =>
        queue.AddAsync(static (cmdlet, state) => cmdlet.WriteObject(state, enumerateCollection: false), value, stopping);

    /// <summary>Writes each object of a batch, as one item of the queue; waits while the pipeline is behind.</summary>
    public ValueTask WriteAllAsync(IEnumerable values) =>
        queue.AddAsync(static (cmdlet, state) => cmdlet.WriteObject(state, enumerateCollection: true), values, stopping);

    /// <summary>Writes a non-terminating error.</summary>
    public void WriteError(ErrorRecord error) => queue.Add(static (cmdlet, state) => cmdlet.WriteError((ErrorRecord)state!), error);

    /// <summary>Shows how far the work is.</summary>
    public void WriteProgress(ProgressRecord progress) =>
        queue.Add(static (cmdlet, state) => cmdlet.WriteProgress((ProgressRecord)state!), progress);

    /// <summary>Writes to the information stream.</summary>
    public void WriteInformation(InformationRecord information) =>
        queue.Add(static (cmdlet, state) => cmdlet.WriteInformation((InformationRecord)state!), information);

    /// <inheritdoc/>
    public void Verbose(string message) => queue.Add(static (cmdlet, state) => cmdlet.WriteVerbose((string)state!), message);

    /// <inheritdoc/>
    public void Debug(string message) => queue.Add(static (cmdlet, state) => cmdlet.WriteDebug((string)state!), message);

    /// <inheritdoc/>
    public void Warning(string message) => queue.Add(static (cmdlet, state) => cmdlet.WriteWarning((string)state!), message);

    /// <summary>Asks -WhatIf and -Confirm.</summary>
    public Task<bool> ShouldProcessAsync(string target, string action) => InvokeAsync(cmdlet => cmdlet.ShouldProcess(target, action));

    /// <summary>Does anything on the pipeline thread: prompts, script blocks, variables, the state of the runspace.</summary>
    /// <returns>What the function returned; or throws what it threw.</returns>
    public async Task<T> InvokeAsync<T>(Func<PSCmdlet, T> function)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = stopping.Register(() => result.TrySetCanceled(stopping));
        queue.Add((cmdlet, _) => Answer(result, function, cmdlet), null);
        return await result.Task.ConfigureAwait(false);
    }

    private static void Answer<T>(TaskCompletionSource<T> result, Func<PSCmdlet, T> function, PSCmdlet cmdlet)
    {
        try
        {
            result.TrySetResult(function(cmdlet));
        }
        catch (Exception e)
        {
            result.TrySetException(e);
        }
    }
}
