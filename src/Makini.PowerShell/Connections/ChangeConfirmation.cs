using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Connections;

/// <summary>Asks before a change. On a Production connection that is a question even where the command would not ask by itself.</summary>
internal static class ChangeConfirmation
{
    private const string Confirm = "Confirm";

    /// <summary>Asks -WhatIf and -Confirm, and on a Production connection the user, unless -Confirm:$false was given.</summary>
    /// <exception cref="MakiniException">ConfirmationRequired: nobody can be asked.</exception>
    public static Task<bool> AskAsync(MakiniConnection connection, string target, string action, AsyncPipeline pipeline) =>
        pipeline.InvokeAsync(cmdlet => Ask(cmdlet, connection, target, action, pipeline.IsInteractive));

    private static bool Ask(PSCmdlet cmdlet, MakiniConnection connection, string target, string action, bool isInteractive)
    {
        if (!cmdlet.ShouldProcess(target, action)) return false;
        if (connection.Environment != MakiniEnvironment.Production || IsDecided(cmdlet)) return true;
        return isInteractive
            ? cmdlet.ShouldContinue($"{action}: {target}", $"'{connection.Name}' is a Production connection")
            : throw new MakiniException(
                ErrorIds.ConfirmationRequired, $"'{connection.Name}' is a Production connection: a change wants a confirmation, and nobody can be asked here.")
            {
                RecommendedAction = $"{cmdlet.MyInvocation.InvocationName} ... -Confirm:$false",
                Target = connection.Name,
            };
    }

    /// <summary>ShouldProcess has asked, or the user said that it shall not.</summary>
    private static bool IsDecided(PSCmdlet cmdlet)
    {
        if (cmdlet.MyInvocation.BoundParameters.ContainsKey(Confirm)) return true;
        var impact = cmdlet.GetType().GetCustomAttribute<CmdletAttribute>()?.ConfirmImpact ?? ConfirmImpact.Medium;
        return LanguagePrimitives.TryConvertTo<ConfirmImpact>(
            cmdlet.GetVariableValue("ConfirmPreference"), CultureInfo.InvariantCulture, out var preference)
            && preference != ConfirmImpact.None && impact >= preference;
    }
}
