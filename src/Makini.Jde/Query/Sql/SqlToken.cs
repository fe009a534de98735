namespace Makini.Jde.Query;

/// <summary>What a piece of SQL text is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword, a name without quotes, or a number.</summary>
    Word,

    /// <summary>'text' or a "name".</summary>
    Quoted,

    /// <summary>? for a parameter.</summary>
    Parameter,

    /// <summary>Any other character.</summary>
    Symbol,
}

/// <summary>A piece of SQL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; words in upper case.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, the first character behind it.</param>
/// <param name="Depth">How many parentheses are open round it.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Start, int End, int Depth)
{
    /// <summary>Whether it is this keyword.</summary>
    public bool Is(string word) => Kind == SqlTokenKind.Word && Text == word;
}

/// <summary>Looks at pieces of SQL next to each other.</summary>
internal static class SqlTokens
{
    /// <summary>Whether one of the texts stands right behind a piece.</summary>
    public static bool HasAfter(this List<SqlToken> tokens, int index, params string[] texts) =>
        index + 1 < tokens.Count && texts.Contains(tokens[index + 1].Text);
}
