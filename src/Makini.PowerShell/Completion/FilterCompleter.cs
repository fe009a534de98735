using System.ComponentModel;
using System.Management.Automation;

namespace Makini.PowerShell.Completion;

/// <summary>
/// Base of completers of filters that are strings: fields, comparisons, -and, -or. Within the braces of a script block PowerShell itself
/// completes commands and asks nobody; <see cref="FilterBlockCompleter"/> is for that.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FilterCompleter : Completer
{
    private protected FilterCompleter()
    {
    }

    private protected sealed override IEnumerable<CompletionResult> Complete(CommandLine line)
    {
        List<Offer> fields = [.. All(line)];
        return fields.Count == 0 ? [] : FilterCompletion.OfText(fields, line.Syntax, line.Parameter, line.Typed);
    }
}
