namespace Makini.Documentation;

/// <summary>A type that goes in or comes out, and what it is there.</summary>
internal sealed record TypeUse(string Name, string Text)
{
    /// <summary>What stands where nothing goes in or comes out.</summary>
    public static TypeUse None(string text) => new("None", text);
}
