namespace Makini.Documentation;

/// <summary>Writes a page of docs/ as the text that Get-Help shows: what is written there is not written twice.</summary>
internal static class AboutWriter
{
    private const int Indent = 4;
    private const int WidestTable = 76;

    /// <summary>The topic's text.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="summary">What it tells, in a line.</param>
    /// <param name="markdown">Its page.</param>
    public static string Write(AboutTopic topic, string summary, string markdown)
    {
        var text = new TextColumn();

        // Get-Help takes the fifth line, and no other, for the synopsis.
        text.Line(0, "TOPIC");
        text.Line(Indent, topic.Name);
        text.Gap();
        text.Line(0, "SHORT DESCRIPTION");
        text.Line(Indent, PlainText.Of(summary) + ".");
        text.Gap();
        text.Line(0, "LONG DESCRIPTION");
        foreach (var block in MarkdownReader.Read(markdown)) Write(text, block);
        text.Gap();
        text.Line(0, "SEE ALSO");
        foreach (var other in AboutTopic.All.Where(other => other != topic)) text.Line(Indent, other.Name);
        return text.ToString();
    }

    private static void Write(TextColumn text, MarkdownBlock block)
    {
        switch (block)
        {
            case MarkdownBlock.Heading { Level: 1 }:
                return;
            case MarkdownBlock.Heading heading:
                text.Gap();
                text.Line(heading.Level == 2 ? 0 : 2, heading.Level == 2 ? PlainText.Of(heading.Text).ToUpperInvariant() : PlainText.Of(heading.Text));
                return;
            case MarkdownBlock.Paragraph paragraph:
                text.Wrap(Indent, PlainText.Of(paragraph.Text));
                break;
            case MarkdownBlock.Item item:
                text.Wrap(Indent, PlainText.Of(item.Text), item.Marker + " ");
                break;
            case MarkdownBlock.Code code:
                text.Gap();
                foreach (var line in code.Lines) text.Line(2 * Indent, line);
                break;
            case MarkdownBlock.Table table:
                Write(text, [.. table.Titles.Select(PlainText.Of)], [.. table.Rows.Select(row => row.Select(PlainText.Of).ToList())]);
                break;
        }

        text.Gap();
    }

    private static void Write(TextColumn text, List<string> titles, List<List<string>> rows)
    {
        var widths = titles.Select((title, i) => rows.Select(row => row[i].Length).Append(title.Length).Max()).ToList();
        if (Indent + widths.Sum() + (2 * widths.Count) <= WidestTable) WriteGrid(text, titles, rows, widths);
        else foreach (var row in rows) WriteEntry(text, titles, row);
    }

    private static void WriteGrid(TextColumn text, List<string> titles, List<List<string>> rows, List<int> widths)
    {
        var lines = rows.Prepend([.. titles.Select(title => new string('-', title.Length))]).Prepend(titles);
        foreach (var line in lines) text.Line(Indent, string.Join("  ", line.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }

    /// <summary>A row that is too wide for a line: its first cell, and below it the others with their titles.</summary>
    private static void WriteEntry(TextColumn text, List<string> titles, List<string> row)
    {
        text.Wrap(Indent, row[0]);
        for (var i = 1; i < row.Count; i++)
        {
            var isTitled = row.Count > 2 && titles[i].Length > 0;
            if (row[i].Length > 0) text.Wrap(2 * Indent, row[i], isTitled ? titles[i] + ": " : "");
        }

        text.Gap();
    }
}
