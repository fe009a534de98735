using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Sandboxes;
using Makini.Sandbox;

namespace Makini.PowerShell.Commands;

/// <summary>Starts an embedded Makini on this machine: the API over generated JD Edwards World data. It ends with the module or the process.</summary>
/// <remarks>
/// The same -Scale and -Seed give the same data, whenever and wherever it runs: companies in four currencies, ledgers that balance,
/// orders, stock, work orders, and a few dates that are none. It listens on 127.0.0.1 only. Connect-Makini -Sandbox starts one by itself;
/// this is for more data, a fixed port, latency, or a layout of your own.
/// </remarks>
[Cmdlet(VerbsLifecycle.Start, "MakiniSandbox", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MakiniSandbox))]
public sealed class StartMakiniSandboxCommand : AsyncCmdlet
{
    /// <summary>How many times the basic amount of transactions the data has.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, SandboxOptions.MaximumScale)]
    public int Scale { get; set; } = 1;

    /// <summary>The seed of the generator: the same seed and scale give the same data.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int Seed { get; set; } = 1;

    /// <summary>The port on the loopback. Default: a free one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, 65_535)]
    public int Port { get; set; }

    /// <summary>How many milliseconds each answer is held back.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, 600_000)]
    public int Latency { get; set; }

    /// <summary>A layout file of your site, in place of the built-in one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? LayoutPath { get; set; }

    private protected override object? ErrorTarget => LayoutPath ?? (object)Port;

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (!await pipeline.ShouldProcessAsync($"Sandbox (scale {Scale}, seed {Seed})", "Start").ConfigureAwait(false)) return;
        var options = new SandboxOptions
        {
            Scale = Scale,
            Seed = Seed,
            Port = Port,
            Latency = TimeSpan.FromMilliseconds(Latency),
            LayoutPath = await pipeline.InvokeAsync(FullLayoutPath).ConfigureAwait(false),
        };
        await pipeline.WriteAsync(await SandboxStarter.StartAsync(options, pipeline, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private string? FullLayoutPath(PSCmdlet cmdlet) =>
        LayoutPath is null ? null : cmdlet.FullPath(LayoutPath);
}
