using System.Text.RegularExpressions;

namespace Makini.Documentation;

/// <summary>Reads the Markdown that the pages of docs/ are written in: titles, paragraphs, lists, code and tables.</summary>
internal static partial class MarkdownReader
{
    /// <summary>The parts of a page, in their order.</summary>
    public static IReadOnlyList<MarkdownBlock> Read(string text)
    {
        var blocks = new List<MarkdownBlock>();
        var lines = new Queue<string>(Comment().Replace(text.ReplaceLineEndings("\n"), "").Split('\n'));
        while (lines.TryPeek(out var line))
        {
            if (line.Trim().Length == 0) lines.Dequeue();
            else blocks.Add(Next(lines, line));
        }

        return blocks;
    }

    private static MarkdownBlock Next(Queue<string> lines, string line)
    {
        if (line.StartsWith("```", StringComparison.Ordinal)) return Code(lines);
        if (line.StartsWith('|')) return Table(lines);
        if (line.StartsWith('#')) return Heading(lines.Dequeue());
        var item = ListItem().Match(line);
        if (!item.Success) return new MarkdownBlock.Paragraph(Text(lines, line));
        var marker = item.Groups["marker"].Value;
        return new MarkdownBlock.Item(marker is "-" or "*" ? "*" : marker, Text(lines, line[item.Length..]));
    }

    private static MarkdownBlock.Heading Heading(string line) => new(line.TakeWhile(c => c == '#').Count(), line.TrimStart('#').Trim());

    private static MarkdownBlock.Code Code(Queue<string> lines)
    {
        lines.Dequeue();
        var code = new List<string>();
        while (lines.TryDequeue(out var line) && !line.StartsWith("```", StringComparison.Ordinal)) code.Add(line);
        return new MarkdownBlock.Code(code);
    }

    private static MarkdownBlock.Table Table(Queue<string> lines)
    {
        var rows = new List<IReadOnlyList<string>>();
        while (lines.TryPeek(out var line) && line.StartsWith('|')) rows.Add([.. Bar().Split(lines.Dequeue().Trim().Trim('|')).Select(cell => cell.Trim())]);

        // The second line is the rule below the titles.
        return new MarkdownBlock.Table(rows[0], rows[2..]);
    }

    /// <summary>A paragraph's lines as one, up to where something else begins.</summary>
    private static string Text(Queue<string> lines, string first)
    {
        var text = new List<string> { first.Trim() };
        lines.Dequeue();
        while (lines.TryPeek(out var line) && line.Trim().Length > 0 && !Begins().IsMatch(line)) text.Add(lines.Dequeue().Trim());
        return string.Join(' ', text);
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?<marker>[*-]|\d+\.) +", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^(```|\||#|[*-] |\d+\. )", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Begins();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Bar();
}
