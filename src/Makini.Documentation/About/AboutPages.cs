namespace Makini.Documentation;

/// <summary>The topics of Get-Help, made of the pages of docs/.</summary>
/// <param name="root">The repository.</param>
internal sealed class AboutPages(string root)
{
    private readonly string _docs = Path.Combine(root, "docs");

    /// <summary>The files, and what is to stand in them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Write()
    {
        var summaries = Summaries();
        return AboutTopic.All.Select(topic => KeyValuePair.Create(
            Path.Combine(root, "module", "en-US", topic.Name + ".help.txt"),
            AboutWriter.Write(topic, summaries[topic.Page], File.ReadAllText(Path.Combine(_docs, topic.Page)))));
    }

    /// <summary>What the table of contents says of each page.</summary>
    private Dictionary<string, string> Summaries() =>
        MarkdownReader.Read(File.ReadAllText(Path.Combine(_docs, "index.md"))).OfType<MarkdownBlock.Table>().SelectMany(table => table.Rows)
            .ToDictionary(row => row[0].Split('(', ')')[1], row => row[1], StringComparer.Ordinal);
}
