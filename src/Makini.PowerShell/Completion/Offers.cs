using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Completion;

/// <summary>Picks from all offers those that go with what is typed, and writes them as they stand on a command line.</summary>
internal static class Offers
{
    private static readonly string[] Directions = ["asc", "desc"];
    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>The offers that begin with what is typed or match it, whatever their letter case; by their own name first.</summary>
    /// <param name="offers">All offers.</param>
    /// <param name="typed">The word so far, maybe in quotes.</param>
    /// <param name="write">Makes of a name what is put on the command line; null for the name in quotes where they are needed.</param>
    public static IEnumerable<CompletionResult> Complete(IEnumerable<Offer> offers, string? typed, Func<string, string>? write = null)
    {
        var matches = Matcher(Unquote(typed));
        write ??= Quote;
        return from offer in offers
               let name = offer.Others.Prepend(offer.Name).FirstOrDefault(matches)
               where name is not null
               orderby name == offer.Name ? 0 : 1
               select new CompletionResult(write(name), name, CompletionResultType.ParameterValue, string.IsNullOrWhiteSpace(offer.Tip) ? name : offer.Tip);
    }

    /// <summary>What -OrderBy takes: a field and, after a blank, asc or desc.</summary>
    public static IEnumerable<CompletionResult> CompleteOrder(IEnumerable<Offer> fields, string? typed)
    {
        var start = Unquote(typed);
        var blank = start.IndexOf(' ');
        return blank < 0
            ? Complete(fields, typed)
            : Complete(Directions.Select(direction => new Offer($"{start.Substring(0, blank)} {direction}", direction)), typed);
    }

    /// <summary>A name as it stands on a command line: in quotes if PowerShell would read more into it.</summary>
    public static string Quote(string name) =>
        name.Length > 0 && name[0] != '-' && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
            ? name
            : $"'{CodeGeneration.EscapeSingleQuotedStringContent(name)}'";

    /// <summary>The word without the quotes it may have been begun with, and those in it single again.</summary>
    public static string Unquote(string? word)
    {
        if (string.IsNullOrEmpty(word) || word![0] is not ('\'' or '"')) return word ?? "";
        var quote = word[0].ToString();
        var rest = word.Substring(1);
        return (rest.EndsWith(quote, StringComparison.Ordinal) ? rest.Substring(0, rest.Length - 1) : rest).Replace(quote + quote, quote);
    }

    private static Func<string, bool> Matcher(string start)
    {
        if (start.IndexOfAny(Wildcards) < 0) return name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);
        var pattern = WildcardPattern.Get(start.Replace("`", "``").Replace("[", "`[").Replace("]", "`]") + "*", WildcardOptions.IgnoreCase);
        return pattern.IsMatch;
    }
}
