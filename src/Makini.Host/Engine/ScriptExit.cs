using System.Management.Automation.Runspaces;
using System.Reflection;

namespace Makini.Host.Engine;

/// <summary>
/// Makes <c>exit n</c> of a script file end the host. By itself the engine only sets $LASTEXITCODE, which a native program's
/// failure sets just the same; pwsh tells the two apart with this switch, which the engine does not publish.
/// </summary>
internal static class ScriptExit
{
    private const BindingFlags NonPublic = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>Counts for the next script file that the runspace starts.</summary>
    public static void EndsHost(Runspace runspace)
    {
        var context = typeof(Runspace).GetProperty("ExecutionContext", NonPublic) ?? throw Missing();
        var rethrows = context.PropertyType.GetProperty("ScriptCommandProcessorShouldRethrowExit", NonPublic) ?? throw Missing();
        rethrows.SetValue(context.GetValue(runspace), value: true);
    }

    private static NotSupportedException Missing() => new("This version of the engine does not tell a script's exit code.");
}
