using System.Collections.Concurrent;

namespace Makini.Client.Tests.Fakes;

/// <summary>Keeps all lines.</summary>
internal sealed class RecordingLog : ICallLog
{
    private readonly ConcurrentQueue<string> _lines = new();

    public bool WantsDetail => true;

    public IReadOnlyList<string> Lines => [.. _lines];

    public void Verbose(string message) => _lines.Enqueue(message);

    public void Debug(string message) => _lines.Enqueue(message);

    public void Warning(string message) => _lines.Enqueue(message);
}
