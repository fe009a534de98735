using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.Filtering;

namespace Makini.PowerShell.Filtering;

/// <summary>Reads the value of a comparison: literals, and expressions that the caller's scope evaluates.</summary>
internal sealed class FilterValueReader(FilterTokens tokens, CallerScope scope)
{
    /// <summary>Reads the value after an operator.</summary>
    /// <param name="comparison">The operator.</param>
    /// <param name="word">Its token, for messages.</param>
    /// <returns>The value without PowerShell's wrapping; an object?[] for -in and -notin.</returns>
    /// <exception cref="MakiniException"><see cref="ErrorIds.FilterInvalid"/>.</exception>
    public object? Read(FilterOperator comparison, Token word)
    {
        var start = FilterTokens.PositionOf(tokens.Current);
        var values = new List<object?>();
        do
        {
            ReadOperand(word, values);
        }
        while (tokens.TryTake(TokenKind.Comma));

        if (comparison.TakesList()) return values.SelectMany(Flatten).ToArray();
        return values switch
        {
            [IEnumerable and not string] or { Count: > 1 } =>
                throw tokens.Invalid(start, $"{word.Text} takes one value; several go with -in or -notin."),
            [var value] => value,
            _ => throw tokens.Invalid(start, $"{word.Text} has no value: the expression gives nothing. Write $null for blank or 0."),
        };
    }

    private void ReadOperand(Token word, List<object?> values)
    {
        var token = tokens.Current;
        if (token.HasError) throw tokens.Invalid(FilterTokens.PositionOf(token), "the text has no closing quote.");
        if (FilterLiterals.TryRead(token, out var literal))
        {
            tokens.Take();
            values.Add(literal);
            return;
        }
        switch (token.Kind)
        {
            case TokenKind.Variable or TokenKind.StringExpandable or TokenKind.HereStringExpandable:
                values.AddRange(Evaluate(tokens.TakeExpression(), isStrict: true));
                break;
            case TokenKind.LParen or TokenKind.AtParen or TokenKind.DollarParen:
                values.AddRange(Evaluate(tokens.TakeExpression(), isStrict: false));
                break;
            case TokenKind.Generic or TokenKind.Identifier:
                throw tokens.Unexpected($"a value after {word.Text} (text stands in quotes, an expression in parentheses)");
            default:
                throw tokens.Unexpected($"a value after {word.Text}");
        }
    }

    private IReadOnlyList<object?> Evaluate(FilterExpression expression, bool isStrict)
    {
        try
        {
            return scope.Evaluate(expression.Text, isStrict);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw tokens.Invalid(expression.Position, $"{expression.Text} cannot be evaluated: {e.Message}", e);
        }
    }

    private static IEnumerable<object?> Flatten(object? value) =>
        value is IEnumerable list and not (string or IDictionary) ? list.Cast<object?>().Select(CallerScope.Unwrap) : [value];
}
