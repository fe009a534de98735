namespace Makini.Documentation;

/// <summary>A part of a page.</summary>
internal abstract record MarkdownBlock
{
    /// <summary>A title.</summary>
    internal sealed record Heading(int Level, string Text) : MarkdownBlock;

    /// <summary>Text.</summary>
    internal sealed record Paragraph(string Text) : MarkdownBlock;

    /// <summary>An item of a list, with what stands before it: a star or its number.</summary>
    internal sealed record Item(string Marker, string Text) : MarkdownBlock;

    /// <summary>Lines that stay as they are.</summary>
    internal sealed record Code(IReadOnlyList<string> Lines) : MarkdownBlock;

    /// <summary>A table: what stands above its columns, and its rows.</summary>
    internal sealed record Table(IReadOnlyList<string> Titles, IReadOnlyList<IReadOnlyList<string>> Rows) : MarkdownBlock;
}
