using System.Collections.Concurrent;
using System.Reflection;

namespace Makini.PowerShell.Infrastructure;

/// <summary>Which phases a cmdlet has work in. A phase without work costs no trip to the thread pool.</summary>
internal sealed record AsyncPhases(bool HasBegin, bool HasProcess, bool HasEnd)
{
    // A cache of facts about types, which do not change.
    private static readonly ConcurrentDictionary<Type, AsyncPhases> Known = new();

    public static AsyncPhases Of(Type cmdlet) => Known.GetOrAdd(cmdlet, static type => new AsyncPhases(
        Overrides(type, "BeginProcessingAsync"),
        Overrides(type, "ProcessRecordAsync"),
        Overrides(type, "EndProcessingAsync")));

    private static bool Overrides(Type type, string method) =>
        type.GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic, null, [typeof(AsyncPipeline), typeof(CancellationToken)], null)!
            .DeclaringType != typeof(AsyncCmdlet);
}
