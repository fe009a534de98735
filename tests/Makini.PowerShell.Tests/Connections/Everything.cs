using System.Collections;
using System.Management.Automation;
using System.Reflection;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>All texts that can be got out of what a script left behind, however deep they are.</summary>
internal static class Everything
{
    public static IEnumerable<string> In(RunResult result) =>
        result.Verbose.Concat(result.Debug).Concat(result.Warnings)
            .Concat(result.Information.Select(record => record.ToString()))
            .Concat(result.Progress.Select(record => $"{record.Activity} {record.StatusDescription} {record.CurrentOperation}"))
            .Concat(result.Output.SelectMany(output => output?.BaseObject is ErrorRecord error ? In(error) : In(output)))
            .Concat(result.Errors.SelectMany(error => In(error)))
            .Concat(In(result.Terminating));

    /// <summary>Also out of objects whose properties were never meant to be shown.</summary>
    private static IEnumerable<string> In(PSObject? output) => output is null
        ? []
        : [output.ToString(), PSSerializer.Serialize(output, 6), .. output.Properties.Select(property => $"{property.Name} {Value(property)}")];

    private static IEnumerable<string> In(ErrorRecord error) =>
    [
        error.ToString(),
        error.TargetObject?.ToString() ?? "",
        error.ErrorDetails?.Message ?? "",
        error.ErrorDetails?.RecommendedAction ?? "",
        error.ScriptStackTrace ?? "",
        error.InvocationInfo?.Line ?? "",
        PSSerializer.Serialize(error, 2),
        .. In(error.Exception),
    ];

    private static IEnumerable<string> In(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            yield return e.ToString();
            foreach (DictionaryEntry entry in e.Data) yield return $"{entry.Key} {entry.Value}";
            foreach (var property in e.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
            {
                if (property.GetIndexParameters().Length == 0) yield return property.GetValue(e)?.ToString() ?? "";
            }
        }
    }

    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException e)
        {
            return e.Message;
        }
    }
}
