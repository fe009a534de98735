using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Vaults;

/// <summary>Offers those of some names that begin with what is typed, quoted where they must be.</summary>
internal static class NameCompletion
{
    public static IEnumerable<CompletionResult> Complete(IEnumerable<string> names, string? typed)
    {
        var start = (typed ?? "").Trim('\'', '"');
        return from name in names
               where name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
               select new CompletionResult(Quote(name), name, CompletionResultType.ParameterValue, name);
    }

    private static string Quote(string name) =>
        name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') ? name : $"'{CodeGeneration.EscapeSingleQuotedStringContent(name)}'";
}
