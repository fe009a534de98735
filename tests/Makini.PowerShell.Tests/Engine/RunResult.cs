using System.Management.Automation;

namespace Makini.PowerShell.Tests.Engine;

/// <summary>All that came out of a script.</summary>
internal sealed class RunResult
{
    public IReadOnlyList<PSObject> Output { get; private init; } = [];

    /// <summary>The non-terminating errors, and the terminating one, if any, last.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; private init; } = [];

    /// <summary>The exception of a terminating error.</summary>
    public Exception? Terminating { get; private init; }

    public IReadOnlyList<string> Verbose { get; private init; } = [];

    public IReadOnlyList<string> Debug { get; private init; } = [];

    public IReadOnlyList<string> Warnings { get; private init; } = [];

    public IReadOnlyList<ProgressRecord> Progress { get; private init; } = [];

    public IReadOnlyList<InformationRecord> Information { get; private init; } = [];

    /// <summary>The only error.</summary>
    public ErrorRecord Error => Assert.Single(Errors);

    public static RunResult Of(System.Management.Automation.PowerShell shell)
    {
        var output = new PSDataCollection<PSObject>();
        Exception? terminating = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException e)
        {
            terminating = e;
        }
        var streams = shell.Streams;
        var errors = streams.Error.ToList();
        if (terminating is IContainsErrorRecord { ErrorRecord: { } last } && !errors.Contains(last)) errors.Add(last);
        return new RunResult
        {
            Output = [.. output],
            Errors = errors,
            Terminating = terminating,
            Verbose = [.. streams.Verbose.Select(line => line.Message)],
            Debug = [.. streams.Debug.Select(line => line.Message)],
            Warnings = [.. streams.Warning.Select(line => line.Message)],
            Progress = [.. streams.Progress],
            Information = [.. streams.Information],
        };
    }

    public RunResult ThrowOnError()
    {
        if (Errors.Count == 0) return this;
        throw new InvalidOperationException(string.Join(Environment.NewLine, Errors.Select(e => $"{e.FullyQualifiedErrorId}: {e.Exception}")));
    }
}
