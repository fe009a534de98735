using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Secrets;

/// <summary>All texts that can be got out of what a script left behind, however deep they are.</summary>
internal static class Everything
{
    /// <summary>As deep as anybody dumps an object; CliXml is what jobs and remote sessions send.</summary>
    private const int SerializedDepth = 6;

    public static IEnumerable<string> In(RunResult result) =>
        result.Verbose.Concat(result.Debug).Concat(result.Warnings)
            .Concat(result.Information.Cast<object>().Concat(result.Progress).SelectMany(ObjectDump.Of))
            .Concat(result.Output.Concat(result.Errors.Cast<object>()).Append(result.Terminating).SelectMany(In));

    private static IEnumerable<string> In(object? value) => value switch
    {
        null => [],
        PSObject { BaseObject: ErrorRecord error } => In(error),
        ErrorRecord error => [PSSerializer.Serialize(error, 2), .. ObjectDump.Of(error)],
        _ => [PSSerializer.Serialize(value, SerializedDepth), .. ObjectDump.Of(value)],
    };
}
