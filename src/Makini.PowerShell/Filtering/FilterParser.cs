using System.Management.Automation.Language;
using Makini.Filtering;

namespace Makini.PowerShell.Filtering;

/// <summary>
/// The grammar of filters:
/// <code>
/// filter     = term { -and term } | term { -or term }
/// term       = ( filter ) | -not term-in-parentheses | comparison
/// comparison = field operator value
/// </code>
/// PowerShell gives -and and -or one precedence and SQL two, so both beside each other need parentheses: nobody should
/// have to guess.
/// </summary>
internal sealed class FilterParser(FilterTokens tokens, FilterValueReader values)
{
    // More than anybody writes, few enough for every stack.
    private const int MaximumDepth = 100;

    private int _depth;

    /// <summary>Reads the whole filter.</summary>
    /// <exception cref="MakiniException"><see cref="ErrorIds.FilterInvalid"/>.</exception>
    public FilterNode Parse()
    {
        var filter = ParseFilter();
        return tokens.IsAtEnd ? filter : throw tokens.Unexpected("-and, -or or the end");
    }

    private FilterNode ParseFilter()
    {
        var first = ParseTerm();
        var parts = new List<FilterNode> { first };
        if (IsWord("and"))
        {
            ParseMore("and", "or", parts);
            return new FilterAnd(parts);
        }
        if (IsWord("or"))
        {
            ParseMore("or", "and", parts);
            return new FilterOr(parts);
        }
        return first;
    }

    private void ParseMore(string word, string other, List<FilterNode> parts)
    {
        while (tokens.TryTakeDashWord(word)) parts.Add(ParseTerm());
        if (!IsWord(other)) return;
        throw tokens.Invalid(
            FilterTokens.PositionOf(tokens.Current),
            $"-{other} stands beside -{word}. Say with parentheses which comes first: (A -eq 1 -or B -eq 2) -and (C -eq 3).");
    }

    private FilterNode ParseTerm()
    {
        if (TryTakeNot()) return new FilterNot(ParseNegated());
        return tokens.Current.Kind == TokenKind.LParen ? ParseParentheses() : ParseComparison();
    }

    private FilterNode ParseNegated()
    {
        // To PowerShell -not binds closer than a comparison: (-not A) -eq 1 is nothing one can mean here.
        if (tokens.Current.Kind == TokenKind.LParen) return ParseParentheses();
        throw tokens.Unexpected("parentheses after -not, as in -not (AN8 -eq 5)");
    }

    private FilterNode ParseParentheses()
    {
        if (++_depth > MaximumDepth) throw tokens.Invalid(FilterTokens.PositionOf(tokens.Current), "parentheses nest too deep.");
        tokens.Take();
        var inner = ParseFilter();
        if (!tokens.TryTake(TokenKind.RParen)) throw tokens.Unexpected("-and, -or or ')'");
        _depth--;
        return inner;
    }

    private FilterComparison ParseComparison()
    {
        if (!FilterFields.IsField(tokens.Current)) throw tokens.Unexpected("a field such as AN8");
        var field = tokens.Take();
        if (FilterOperators.Find(tokens.DashWord) is not { } comparison)
            throw tokens.Unexpected($"a comparison such as -eq after '{field.Text}'");
        var word = tokens.Take();
        return new FilterComparison(field.Text, comparison, values.Read(comparison, word), FilterTokens.PositionOf(field));
    }

    private bool IsWord(string word) => string.Equals(tokens.DashWord, word, StringComparison.OrdinalIgnoreCase);

    private bool TryTakeNot()
    {
        // Within a command's arguments ! is a word like any other.
        if (tokens.TryTake(TokenKind.Exclaim) || tokens.TryTakeDashWord("not")) return true;
        return tokens.Current.Text == "!" && tokens.TryTake(TokenKind.Generic);
    }
}
