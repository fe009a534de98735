using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.PowerShell.Filtering;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the end of an unfinished filter: columns, comparisons, -and and -or, whatever may stand there.</summary>
/// <param name="beginning">The filter up to the cursor, as it is typed.</param>
/// <param name="quote">What stands around it: within it the filter's own quotes of that kind are doubled. Empty in braces.</param>
internal sealed class FilterCompletion(string beginning, string quote)
{
    private static readonly Offer[] Connectives = [new("-and", "Both conditions hold"), new("-or", "One of the conditions holds, or both")];

    private readonly int _start = beginning.Length - beginning.Reverse().TakeWhile(IsPartOfWord).Count();

    /// <summary>What stands before the word that is completed.</summary>
    public string Before => beginning.Substring(0, _start);

    /// <summary>The word that is completed.</summary>
    public string Word => beginning.Substring(_start);

    /// <summary>All words that may stand there.</summary>
    /// <param name="fields">The fields that may be filtered.</param>
    /// <param name="write">Makes of a word what is put on the command line.</param>
    public IEnumerable<CompletionResult> Complete(IEnumerable<Offer> fields, Func<string, string> write) =>
        FilterExpectation.After(Meant(Before)) switch
        {
            FilterPart.Field => Offers.Complete(fields, Word, write),
            FilterPart.Comparison => Offers.Complete(FilterOperators.Explained.Select(one => new Offer(one.Key, one.Value)), Word, write),
            FilterPart.Connective => Offers.Complete(Connectives, Word, write),
            _ => [],
        };

    /// <summary>Completes a filter that stands as a string on a command line.</summary>
    public static IEnumerable<CompletionResult> OfText(IEnumerable<Offer> fields, CommandAst command, string parameter, string word)
    {
        // The word comes with its variables expanded; what the user typed stands in the syntax tree.
        var typed = CommandLine.Argument(command, parameter)?.Extent.Text ?? word;
        var quote = typed.Length > 0 && typed[0] is '"' ? "\"" : "'";
        var isQuoted = typed.StartsWith(quote, StringComparison.Ordinal);
        var filter = new FilterCompletion(isQuoted ? typed.Substring(1).TrimEnd(quote[0]) : typed, quote);
        return filter.Complete(fields, found => $"{quote}{filter.Before}{found}{quote}");
    }

    private static bool IsPartOfWord(char c) => !char.IsWhiteSpace(c) && c is not '(';

    private string Meant(string typed) => quote.Length == 0 ? typed : typed.Replace(quote + quote, quote);
}
