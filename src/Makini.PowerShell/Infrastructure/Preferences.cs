using System.Globalization;
using System.Management.Automation;

namespace Makini.PowerShell.Infrastructure;

/// <summary>What the user wants to see. To be asked on the pipeline thread.</summary>
internal static class Preferences
{
    /// <summary>Whether -Verbose or -Debug lines are shown, by parameter or by preference variable.</summary>
    public static bool WantsDetail(PSCmdlet cmdlet) =>
        Shows(cmdlet, "Verbose", "VerbosePreference") || Shows(cmdlet, "Debug", "DebugPreference");

    private static bool Shows(PSCmdlet cmdlet, string parameter, string variable)
    {
        if (cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out var given)) return LanguagePrimitives.IsTrue(given);
        return LanguagePrimitives.TryConvertTo<ActionPreference>(
            cmdlet.GetVariableValue(variable), CultureInfo.InvariantCulture, out var preference)
            && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
    }
}
