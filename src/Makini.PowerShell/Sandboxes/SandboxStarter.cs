using System.Diagnostics;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;
using Makini.Sandbox;

namespace Makini.PowerShell.Sandboxes;

/// <summary>Starts sandboxes and remembers them for the runspace, so that they end with it.</summary>
internal static class SandboxStarter
{
    /// <summary>Generates the data and starts; tells how long that took.</summary>
    /// <exception cref="MakiniException">SandboxUnavailable, or JdeLayoutInvalid.</exception>
    public static async Task<MakiniSandbox> StartAsync(SandboxOptions options, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var sandbox = MakiniSandbox.Start(options);
        try
        {
            await pipeline.InvokeAsync(_ => RunspaceState.Current.Sandboxes.Add(sandbox)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch
        {
            // The user stopped while the data was generated: nobody knows of this sandbox.
            sandbox.Stop();
            throw;
        }
        pipeline.Verbose($"The sandbox started at {sandbox.Url} in {watch.Elapsed.TotalSeconds:0.0} s.");
        return sandbox;
    }
}
