namespace Makini.Documentation;

/// <summary>An example: what it shows, and what to type.</summary>
internal sealed record Example(string Text, string Code);
