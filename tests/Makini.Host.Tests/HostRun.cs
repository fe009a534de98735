namespace Makini.Host.Tests;

/// <summary>What a finished host left behind.</summary>
public sealed record HostRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of the output that say something.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
