using System.Text.RegularExpressions;

namespace Makini.Documentation;

/// <summary>Finds which commands to look at beside another: those of its noun, those it speaks of, and those that speak of it.</summary>
internal static partial class RelatedCommands
{
    private const int Most = 8;

    /// <summary>The pages, each with its related commands.</summary>
    public static IReadOnlyList<CommandPage> Link(IReadOnlyList<CommandPage> pages)
    {
        var named = pages.ToDictionary(page => page.Name, Named, StringComparer.Ordinal);
        return [.. pages.Select(page => page with { Related = Related(page, pages, named) })];
    }

    private static List<string> Related(CommandPage page, IReadOnlyList<CommandPage> pages, Dictionary<string, IReadOnlyList<string>> named)
    {
        var sameNoun = pages.Where(other => other.Noun == page.Noun).Select(other => other.Name);
        var speakOfIt = pages.Where(other => other.Topic == page.Topic && named[other.Name].Contains(page.Name)).Select(other => other.Name);
        return [.. sameNoun.Concat(named[page.Name].Where(named.ContainsKey)).Concat(speakOfIt).Where(name => name != page.Name).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static IReadOnlyList<string> Named(CommandPage page) =>
    [
        .. page.OwnRemarks.Prepend(page.Summary).Concat(page.Parameters.Select(parameter => parameter.Text)).Concat(page.Examples.Select(example => example.Code))
            .SelectMany(text => Command().Matches(text)).Select(match => match.Value).Distinct(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+-(Makini|Jde|NetSuite)\w*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Command();
}
