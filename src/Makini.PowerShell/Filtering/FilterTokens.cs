using System.Management.Automation.Language;
using Makini.Filtering;

namespace Makini.PowerShell.Filtering;

/// <summary>
/// PowerShell's tokens of a filter, one after the other. PowerShell reads { AN8 -eq 5 } as a command and what stands after
/// -not as an expression, so the same word comes as different kinds of tokens; here they are alike.
/// </summary>
internal sealed class FilterTokens
{
    private readonly Token[] _tokens;
    private int _next;

    private FilterTokens(string text, Token[] tokens)
    {
        Text = text;
        _tokens = tokens;
    }

    /// <summary>The whole filter.</summary>
    public string Text { get; }

    /// <summary>The token that is read next; at the end, and ever after, EndOfInput.</summary>
    public Token Current => _tokens[_next];

    /// <summary>Nothing is left.</summary>
    public bool IsAtEnd => Current.Kind == TokenKind.EndOfInput;

    // PowerShell's token for the end stands somewhere behind it.
    private FilterPosition End => _next == 0
        ? new FilterPosition(1, 1)
        : new FilterPosition(_tokens[_next - 1].Extent.EndLineNumber, _tokens[_next - 1].Extent.EndColumnNumber);

    /// <summary>Splits a filter. What PowerShell's parser thinks of the text as a script does not matter.</summary>
    public static FilterTokens Read(string text)
    {
        Parser.ParseInput(text, out var tokens, out _);
        return new FilterTokens(text, [.. tokens.Where(t => !IsBlank(t))]);
    }

    /// <summary>Takes the current token.</summary>
    public Token Take()
    {
        var token = Current;
        if (!IsAtEnd) _next++;
        return token;
    }

    /// <summary>The word of the current token if it is one with a dash: eq for -eq; null for any other token.</summary>
    public string? DashWord => Current switch
    {
        ParameterToken { UsedColon: false } parameter => parameter.ParameterName,
        { TokenFlags: var flags, Text: var text } when (flags & (TokenFlags.BinaryOperator | TokenFlags.UnaryOperator)) != TokenFlags.None
            && text.Length > 1 && char.IsLetter(text[1]) => text.Substring(1),
        _ => null,
    };

    /// <summary>Takes the current token if it is that word with a dash, letter case ignored.</summary>
    public bool TryTakeDashWord(string word)
    {
        if (!string.Equals(DashWord, word, StringComparison.OrdinalIgnoreCase)) return false;
        Take();
        return true;
    }

    /// <summary>Takes the current token if it is of that kind.</summary>
    public bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        Take();
        return true;
    }

    /// <summary>Takes a variable, a text or parentheses, and all that hangs on it without a blank: .Member, [0], .Method(1).</summary>
    public FilterExpression TakeExpression()
    {
        var first = Current;
        var end = TakeBalanced();
        while (Current.Extent.StartOffset == end
            && Current.Kind is TokenKind.LBracket or TokenKind.LParen or TokenKind.Dot or TokenKind.ColonColon)
        {
            if (Current.Kind is TokenKind.Dot or TokenKind.ColonColon) Take();
            end = TakeBalanced();
        }
        var start = first.Extent.StartOffset;
        return new FilterExpression(Text.Substring(start, end - start), PositionOf(first));
    }

    /// <summary>Takes one token or, if it opens something, everything up to what closes it; returns where that ends.</summary>
    private int TakeBalanced()
    {
        var first = Current;
        var open = 0;
        while (true)
        {
            if (IsAtEnd) throw Unexpected($"what closes '{first.Text}'");
            var token = Take();
            open += Nesting(token.Kind);
            if (open <= 0) return token.Extent.EndOffset;
        }
    }

    /// <summary>Where a token stands.</summary>
    public static FilterPosition PositionOf(Token token) => new(token.Extent.StartLineNumber, token.Extent.StartColumnNumber);

    /// <summary>The error that something else stands where the current token is.</summary>
    /// <param name="expected">What should stand there: "a comparison such as -eq after 'AN8'".</param>
    public MakiniException Unexpected(string expected)
    {
        var found = IsAtEnd ? "the end" : $"'{FirstLine(Current.Text)}'";
        return Invalid(IsAtEnd ? End : PositionOf(Current), $"expected {expected}, found {found}.");
    }

    /// <summary>The error of a filter.</summary>
    /// <param name="position">Where.</param>
    /// <param name="problem">A sentence that goes on after "Line 1, column 9:".</param>
    /// <param name="cause">The exception behind it, if there is one.</param>
    public MakiniException Invalid(FilterPosition position, string problem, Exception? cause = null) =>
        new(ErrorIds.FilterInvalid, $"Line {position.Line}, column {position.Column}: {problem}", cause)
        {
            Target = Text,
            RecommendedAction = "Write a filter such as { AN8 -gt 1000 -and ALPH -like 'A*' }. "
                + $"The comparisons are {string.Join(" ", FilterOperators.Words)}.",
        };

    private static bool IsBlank(Token token) =>
        token.Kind is TokenKind.NewLine or TokenKind.LineContinuation or TokenKind.Comment;

    private static int Nesting(TokenKind kind) => kind switch
    {
        TokenKind.LParen or TokenKind.AtParen or TokenKind.DollarParen or TokenKind.LBracket or TokenKind.LCurly or TokenKind.AtCurly => 1,
        TokenKind.RParen or TokenKind.RBracket or TokenKind.RCurly => -1,
        _ => 0,
    };

    private static string FirstLine(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        return end < 0 ? text : text.Substring(0, end);
    }
}
