using System.Management.Automation;
using System.Reflection;

namespace Makini.PowerShell.Filtering;

/// <summary>Evaluates expressions where the filter was written, so that they see the variables that stand around it.</summary>
/// <param name="cmdlet">The cmdlet; its caller's scope holds for filters that are text.</param>
/// <param name="origin">The filter's script block; null for text.</param>
internal sealed class CallerScope(PSCmdlet cmdlet, ScriptBlock? origin)
{
    // A script block knows the module (or the script) it was written in. A wrapper in one module that hands on a filter
    // from another place needs that. PowerShell offers no public way to it; without it the caller's scope is taken.
    private static readonly PropertyInfo? Home =
        typeof(ScriptBlock).GetProperty("SessionStateInternal", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>Evaluates an expression on the pipeline thread.</summary>
    /// <param name="expression">Its text.</param>
    /// <param name="isStrict">A variable or member that is not there is an error, not $null.</param>
    /// <returns>What comes out of it, without PowerShell's wrapping.</returns>
    /// <exception cref="RuntimeException">It is no expression, may not stand in text, or fails.</exception>
    public IReadOnlyList<object?> Evaluate(string expression, bool isStrict)
    {
        if (origin is null) TextExpressionRules.Check(expression);
        var block = ScriptBlock.Create(Prelude(isStrict) + expression);
        if (origin is not null) Home?.SetValue(block, Home.GetValue(origin));
        return [.. cmdlet.InvokeCommand.InvokeScript(useLocalScope: true, block, input: null).Select(Unwrap)];
    }

    /// <summary>Takes PowerShell's wrapping off a value.</summary>
    public static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    // A filter with a value missing finds other rows than meant: better none.
    private static string Prelude(bool isStrict) => isStrict
        ? "$ErrorActionPreference = 'Stop'; Microsoft.PowerShell.Core\\Set-StrictMode -Version Latest; "
        : "$ErrorActionPreference = 'Stop'; ";
}
