using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Filtering;

/// <summary>
/// What an expression may do in a filter that is text. Text may be put together from what others wrote, and must not
/// become a way to run commands: it reads variables and computes, Get-Date, [datetime]::Today and the arithmetic of dates included.
/// </summary>
internal static class TextExpressionRules
{
    private static readonly HashSet<string> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        "AddYears", "AddMonths", "AddDays", "AddHours", "AddMinutes", "AddSeconds",
        "ToString", "ToUpper", "ToLower", "Trim", "PadLeft", "PadRight",
    };

    /// <summary>Refuses an expression that could do more.</summary>
    /// <exception cref="RuntimeException">It could.</exception>
    public static void Check(string expression)
    {
        var refused = Parser.ParseInput(expression, out _, out _).Find(node => !IsAllowed(node), searchNestedScriptBlocks: true);
        if (refused is null) return;
        throw new RuntimeException(
            $"in a filter that is text, '{refused.Extent.Text}' is not allowed. Use a script block, or a variable that holds the value.");
    }

    private static bool IsAllowed(Ast node) => node switch
    {
        InvokeMemberExpressionAst { Static: false, Member: StringConstantExpressionAst method } => Methods.Contains(method.Value),
        InvokeMemberExpressionAst => false,
        TypeExpressionAst type => string.Equals(type.TypeName.FullName, "datetime", StringComparison.OrdinalIgnoreCase),
        CommandAst command => string.Equals(command.GetCommandName(), "Get-Date", StringComparison.OrdinalIgnoreCase),
        ConstantExpressionAst or ExpandableStringExpressionAst or VariableExpressionAst or UsingExpressionAst => true,
        ParenExpressionAst or ArrayExpressionAst or SubExpressionAst or ArrayLiteralAst => true,
        IndexExpressionAst or MemberExpressionAst or UnaryExpressionAst or BinaryExpressionAst => true,
        ScriptBlockAst or NamedBlockAst or StatementBlockAst or PipelineAst => true,
        CommandExpressionAst or CommandParameterAst => true,
        _ => false,
    };
}
