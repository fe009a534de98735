using System.Management.Automation;
using Makini.Jde;
using Makini.PowerShell.Filtering;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the end of an unfinished filter: columns, comparisons, -and and -or, whatever may stand there.</summary>
/// <param name="beginning">The filter up to the cursor, as it is typed.</param>
/// <param name="quote">What stands around it: within it the filter's own quotes of that kind are doubled. Empty in braces.</param>
internal sealed class FilterCompletion(string beginning, string quote)
{
    private static readonly string[] Connectives = ["-and", "-or"];

    private readonly int _start = beginning.Length - beginning.Reverse().TakeWhile(IsPartOfWord).Count();

    /// <summary>What stands before the word that is completed.</summary>
    public string Before => beginning.Substring(0, _start);

    /// <summary>The word that is completed.</summary>
    public string Word => beginning.Substring(_start);

    /// <summary>All words that may stand there.</summary>
    /// <param name="table">The file.</param>
    /// <param name="write">Makes of a word what is put on the command line.</param>
    public IEnumerable<CompletionResult> Complete(JdeTable table, Func<string, string> write) =>
        FilterExpectation.After(Meant(Before)) switch
        {
            FilterPart.Field => Completions.Columns(table, Word, write),
            FilterPart.Comparison => Words(FilterOperators.Words, write),
            FilterPart.Connective => Words(Connectives, write),
            _ => [],
        };

    private static bool IsPartOfWord(char c) => !char.IsWhiteSpace(c) && c is not '(';

    private string Meant(string typed) => quote.Length == 0 ? typed : typed.Replace(quote + quote, quote);

    private IEnumerable<CompletionResult> Words(IEnumerable<string> words, Func<string, string> write) =>
        from word in words
        where word.StartsWith(Word, StringComparison.OrdinalIgnoreCase)
        select new CompletionResult(write(word), word, CompletionResultType.ParameterValue, word);
}
