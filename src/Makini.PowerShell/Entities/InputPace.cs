using System.Diagnostics;

namespace Makini.PowerShell.Entities;

/// <summary>
/// Tells whether it is worth reading ahead of what is piped. What is read ahead comes out with a later input, so whoever pipes
/// more slowly than the service answers (waits for events, asks somebody) gains nothing by it and gets each record at once.
/// </summary>
internal sealed class InputPace
{
    private Stopwatch? _sinceLast;

    /// <summary>An input was worked on.</summary>
    public void Mark() => _sinceLast = Stopwatch.StartNew();

    /// <summary>Whether the input at hand came sooner after the one before than a read takes; never for the first.</summary>
    /// <param name="latency">How long a read takes.</param>
    public bool IsFasterThan(TimeSpan latency) => _sinceLast is { } watch && watch.Elapsed < latency;
}
