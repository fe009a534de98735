using System.Text.RegularExpressions;

namespace Makini.PowerShell.Connections;

/// <summary>Marks the commands in a sentence, so that they can be seen and copied.</summary>
internal static class CommandText
{
    // A command of this module, with names in quotes and switches behind it.
    private static readonly Regex Command = new(
        "\\b[A-Z][a-z]+-(Makini|NetSuite)\\w*( ('([^']|'')*'|-\\w+))*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    // A line must not end behind the sign of a switch.
    private static readonly Regex Word = new("'([^']|'')*'|[^ ]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    /// <summary>The sentence as HTML.</summary>
    public static Html Mark(string sentence)
    {
        var parts = new List<Html>();
        var end = 0;
        foreach (Match command in Command.Matches(sentence))
        {
            parts.Add(Html.Of($"{sentence.Substring(end, command.Index - end)}<code>{Html.Join(Words(command.Value))}</code>"));
            end = command.Index + command.Length;
        }

        parts.Add(Html.Of($"{sentence.Substring(end)}"));
        return Html.Join(parts);
    }

    private static IEnumerable<Html> Words(string command) => Word.Matches(command).Cast<Match>().Select(
        (word, index) => Html.Of($"{(index > 0 ? " " : "")}{(word.Value[0] == '\'' ? Html.Of($"{word.Value}") : Html.Of($"<span>{word.Value}</span>"))}"));
}
