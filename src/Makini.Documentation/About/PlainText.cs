using System.Text.RegularExpressions;

namespace Makini.Documentation;

/// <summary>Makes plain text of a line of Markdown. A link to a page that is a topic names the topic.</summary>
internal static partial class PlainText
{
    /// <summary>The text without its marks.</summary>
    public static string Of(string markdown) => Mark().Replace(markdown, match => Unmark(match.Groups)).Replace("\\|", "|", StringComparison.Ordinal);

    private static string Unmark(GroupCollection found) =>
        found["code"].Success ? found["code"].Value
        : found["strong"].Success ? Of(found["strong"].Value)
        : found["soft"].Success ? found["soft"].Value
        : Link(Of(found["text"].Value), found["target"].Value);

    private static string Link(string text, string target)
    {
        if (target.StartsWith("http", StringComparison.Ordinal)) return $"{text} ({target})";
        return AboutTopic.Named(target.Split('#')[0]) is { } topic ? $"{text} ({topic.Name})" : text;
    }

    [GeneratedRegex(@"`(?<code>[^`]+)`|\*\*(?<strong>.+?)\*\*|(?<![\w*])\*(?<soft>\w[^*`]*)\*(?![\w*])|\[(?<text>[^\]]+)\]\((?<target>[^)\s]*)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Mark();
}
