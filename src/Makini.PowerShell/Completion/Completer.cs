using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Completion;

/// <summary>
/// Base of completers. They know what is built in and what was read before, and call no service: pressing the tab key is no moment
/// to wait, and none for an error.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Completer : IArgumentCompleter
{
    private protected Completer()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            return [.. Complete(new CommandLine(commandName, parameterName, wordToComplete ?? "", commandAst, fakeBoundParameters ?? new Hashtable()))];
        }
        catch (Exception e) when (e is MakiniException or IOException or UnauthorizedAccessException or WildcardPatternException)
        {
            return [];
        }
    }

    /// <summary>What may stand there, whatever is typed so far.</summary>
    private protected abstract IEnumerable<Offer> All(CommandLine line);

    /// <summary>What goes with what is typed.</summary>
    private protected virtual IEnumerable<CompletionResult> Complete(CommandLine line) => Offers.Complete(All(line), line.Typed);
}
