namespace Makini;

/// <summary>For callers that want to hear nothing.</summary>
public sealed class NullCallLog : ICallLog
{
    private NullCallLog()
    {
    }

    /// <summary>The only instance.</summary>
    public static NullCallLog Instance { get; } = new();

    /// <inheritdoc/>
    public bool WantsDetail => false;

    /// <inheritdoc/>
    public void Verbose(string message)
    {
    }

    /// <inheritdoc/>
    public void Debug(string message)
    {
    }

    /// <inheritdoc/>
    public void Warning(string message)
    {
    }
}
