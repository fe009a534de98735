using System.Runtime.CompilerServices;
using Makini.Configuration;

namespace Makini.Client.Tests.Worker;

/// <summary>The configuration folder of a test run: a new one, which worker processes share and the run removes.</summary>
internal static class TestFolder
{
    private static readonly string Own = Path.Combine(Path.GetTempPath(), $"makini-tests-{Guid.NewGuid():N}");

    [ModuleInitializer]
#pragma warning disable CA2255 // A test assembly is an application.
    internal static void Use()
    {
        if (Environment.GetEnvironmentVariable(UserFolder.Variable) is { Length: > 0 }) return;
        Environment.SetEnvironmentVariable(UserFolder.Variable, Own);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(Own)) Directory.Delete(Own, recursive: true);
        };
    }
}
