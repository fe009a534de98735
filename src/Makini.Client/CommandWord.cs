using System.Text.RegularExpressions;

namespace Makini;

/// <summary>Names in commands that people are told to type.</summary>
internal static class CommandWord
{
    // PowerShell takes the typographic ones for the same.
    private static readonly Regex Quotes = new("['\u2018-\u201B]", RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    /// <summary>A name as one word of a command, whatever is in it: names come from customers, and must not become commands themselves.</summary>
    public static string Of(string name) => $"'{Quotes.Replace(name, "$0$0")}'";
}
