using System.Management.Automation.Language;

namespace Makini.PowerShell.Filtering;

/// <summary>Values that say by themselves what they are.</summary>
internal static class FilterLiterals
{
    /// <summary>Reads a number with its sign and suffix as PowerShell does, quoted text, $null, $true or $false.</summary>
    public static bool TryRead(Token token, out object? value)
    {
        (var isLiteral, value) = token switch
        {
            NumberToken number => (true, number.Value),
            StringExpandableToken { NestedTokens.Count: > 0 } => (false, null),
            StringToken { Kind: TokenKind.StringLiteral or TokenKind.HereStringLiteral } text => (true, text.Value),
            StringToken { Kind: TokenKind.StringExpandable or TokenKind.HereStringExpandable } text => (true, text.Value),
            VariableToken variable => Constant(variable.Name),
            { Kind: TokenKind.Generic } => SignedNumber(token.Text),
            _ => (false, null),
        };
        return isLiteral;
    }

    private static (bool IsLiteral, object? Value) Constant(string variable) => variable.ToUpperInvariant() switch
    {
        "NULL" => (true, null),
        "TRUE" => (true, true),
        "FALSE" => (true, false),
        _ => (false, null),
    };

    private static (bool IsLiteral, object? Value) SignedNumber(string text)
    {
        // Among a command's arguments -5 is a word; at the start of a statement it is a number.
        Parser.ParseInput(text[0] == '+' ? text.Substring(1) : text, out var tokens, out _);
        return tokens is [NumberToken number, { Kind: TokenKind.EndOfInput }] ? (true, number.Value) : (false, null);
    }
}
