namespace Makini.Jde.Tests.Query;

internal sealed class FakeLog : ICallLog
{
    public List<string> Warnings { get; } = [];

    public List<string> Lines { get; } = [];

    public bool WantsDetail => true;

    public void Verbose(string message) => Lines.Add(message);

    public void Debug(string message) => Lines.Add(message);

    public void Warning(string message) => Warnings.Add(message);
}
