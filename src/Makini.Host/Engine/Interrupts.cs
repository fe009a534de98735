namespace Makini.Host.Engine;

/// <summary>
/// Ctrl+C stops the running pipeline, so that scripts run their finally blocks; the second within two seconds, or one while
/// nothing runs that could be stopped, ends the process.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private const long MillisecondsToInsist = 2000;
    private readonly PipelineRunner _runner;
    private long? _stoppedAt;

    public Interrupts(PipelineRunner runner)
    {
        _runner = runner;
        Console.CancelKeyPress += OnCancelKeyPress;
    }

    public void Dispose() => Console.CancelKeyPress -= OnCancelKeyPress;

    private void OnCancelKeyPress(object? sender, ConsoleCancelEventArgs e)
    {
        var now = Environment.TickCount64;
        var insists = now - _stoppedAt < MillisecondsToInsist;
        _stoppedAt = now;
        e.Cancel = !insists && _runner.Stop();
    }
}
