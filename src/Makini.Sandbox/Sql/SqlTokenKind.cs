namespace Makini.Sandbox.Sql;

/// <summary>What a token is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword or an ordinary identifier, in upper case.</summary>
    Word,

    /// <summary>A delimited identifier, without its quotes.</summary>
    Quoted,

    /// <summary>A string constant, without its quotes.</summary>
    Text,

    /// <summary>A numeric constant.</summary>
    Number,

    /// <summary>A parameter marker; its text is its number, from 1.</summary>
    Parameter,

    /// <summary>An operator or a punctuation mark.</summary>
    Symbol,
}
