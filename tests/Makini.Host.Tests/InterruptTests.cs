using System.Diagnostics;

namespace Makini.Host.Tests;

/// <summary>
/// Signals as a terminal sends them for Ctrl+C. A process started in the background of a shell ignores SIGINT and hands that
/// on to its children, so the host is started through env, which gives it the default back.
/// </summary>
public class InterruptTests
{
    private const string Waits = "try { 'started'; while ($true) { [System.Threading.Thread]::Sleep(10) } } finally { $Host.UI.WriteLine('cleaned up') }";

    [LinuxFact]
    public async Task Stops_the_pipeline_and_runs_its_finally_blocks()
    {
        using var host = HostProcess.StartInterruptible("-c", Waits);
        Assert.Equal("started", await host.Output.ReadLineAsync());

        await InterruptAsync(host);
        var run = await host.FinishAsync();

        Assert.Equal(130, run.ExitCode);
        Assert.Equal("cleaned up", Assert.Single(run.Lines));
    }

    [LinuxFact]
    public async Task Ends_the_process_at_the_second_interrupt()
    {
        using var host = HostProcess.StartInterruptible(
            "-c", "'started'; try { while ($true) { [System.Threading.Thread]::Sleep(10) } } finally { $Host.UI.WriteLine('stopping'); [System.Threading.Thread]::Sleep(-1) }");
        Assert.Equal("started", await host.Output.ReadLineAsync());

        await InterruptAsync(host);
        Assert.Equal("stopping", await host.Output.ReadLineAsync());
        await InterruptAsync(host);
        var run = await host.FinishAsync();

        Assert.Equal(130, run.ExitCode);
    }

    private static async Task InterruptAsync(HostProcess host)
    {
        using var kill = Process.Start("kill", ["-INT", $"{host.Id}"]);
        await kill.WaitForExitAsync();
    }
}
