using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Completion;

/// <summary>
/// Completes inside the braces of -Filter { }. PowerShell offers commands there and has no place to register anything
/// else, so this is for a TabExpansion2 function of the user's own; docs/filters.md has one.
/// </summary>
public static class FilterBlockCompleter
{
    private static readonly string[] Jde = ["Invoke-JdeQuery", "Export-JdeTable"];
    private static readonly string[] Raw = ["Get-MakiniRawData"];
    private static readonly string[] NetSuite = ["Invoke-NetSuiteQuery"];
    private const string Parameter = "Filter";

    /// <summary>Completes a command line if the cursor is inside a filter's braces.</summary>
    /// <param name="input">The command line.</param>
    /// <param name="cursor">The cursor's place in it, from 0.</param>
    /// <returns>The completions; null if the cursor is elsewhere or nothing is known.</returns>
    public static CommandCompletion? Complete(string input, int cursor)
    {
        if (input is null || cursor < 0 || cursor > input.Length) return null;
        var line = Parser.ParseInput(input, out _, out _);
        var query = line.FindAll(node => IsQuery(node, cursor), searchNestedScriptBlocks: true).LastOrDefault();
        if (query is not CommandAst command || CommandLine.Argument(command, Parameter) is not ScriptBlockExpressionAst block) return null;
        var start = block.Extent.StartOffset + 1;
        if (cursor < start || cursor > block.Extent.EndOffset || FieldsOf(command) is not { Count: > 0 } fields) return null;

        var filter = new FilterCompletion(input.Substring(start, cursor - start), quote: "");
        var matches = new Collection<CompletionResult>([.. filter.Complete(fields, word => word)]);
        return matches.Count == 0 ? null : new CommandCompletion(matches, -1, cursor - filter.Word.Length, filter.Word.Length);
    }

    private static List<Offer> FieldsOf(CommandAst command)
    {
        if (EntityCompletion.EntityOf(command) is { } entity) return [.. EntityCompletion.Fields(entity)];
        var connection = RunspaceState.Current.Connections.Default;
        if (IsOneOf(command, NetSuite)) return [.. NetSuiteNamesOffered.Fields(connection, Text(CommandLine.Argument(command, "Record")))];
        var (dictionary, table) = (SystemDictionaries.UsedBy(connection), Text(CommandLine.Argument(command, "Table") ?? command.CommandElements.Skip(1).FirstOrDefault()));
        return [.. IsOneOf(command, Raw) ? JdeNamesOffered.StoredColumns(dictionary, table) : JdeNamesOffered.Columns(dictionary, table)];
    }

    private static string? Text(Ast? argument) => (argument as StringConstantExpressionAst)?.Value;

    private static bool IsQuery(Ast node, int cursor) =>
        node is CommandAst command
        && (IsOneOf(command, Jde) || IsOneOf(command, Raw) || IsOneOf(command, NetSuite) || EntityCompletion.EntityOf(command) is not null)
        && command.Extent.StartOffset < cursor && cursor <= command.Extent.EndOffset;

    private static bool IsOneOf(CommandAst command, string[] names) => names.Contains(command.GetCommandName(), StringComparer.OrdinalIgnoreCase);
}
