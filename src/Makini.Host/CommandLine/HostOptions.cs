using System.Management.Automation.Runspaces;

namespace Makini.Host.CommandLine;

/// <summary>What the command line asks of the host. Neither script nor command: an interactive session.</summary>
internal sealed record HostOptions
{
    /// <summary>The script file to run, as given.</summary>
    public string? ScriptPath { get; init; }

    /// <summary>The arguments of the script, named and positional.</summary>
    public IReadOnlyList<CommandParameter> ScriptArguments { get; init; } = [];

    /// <summary>The text of <c>-Command</c>.</summary>
    public string? CommandText { get; init; }

    /// <summary>The commands come from standard input.</summary>
    public bool ReadsCommandFromInput { get; init; }

    /// <summary>The module to load instead of this repository's own.</summary>
    public string? ModulePath { get; init; }

    /// <summary>Nothing may be asked: a prompt is an error.</summary>
    public bool IsNonInteractive { get; init; }

    /// <summary>Only the usage is wanted.</summary>
    public bool ShowsHelp { get; init; }
}
