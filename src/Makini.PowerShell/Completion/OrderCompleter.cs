using System.ComponentModel;
using System.Management.Automation;

namespace Makini.PowerShell.Completion;

/// <summary>Base of completers of -OrderBy: a field and, after a blank, asc or desc.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OrderCompleter : Completer
{
    private protected OrderCompleter()
    {
    }

    private protected sealed override IEnumerable<CompletionResult> Complete(CommandLine line) => Offers.CompleteOrder(All(line), line.Typed);
}
