using System.Management.Automation.Language;

namespace Makini.PowerShell.Filtering;

/// <summary>A part of a filter.</summary>
internal enum FilterPart
{
    Field,
    Comparison,
    Value,
    Connective,
}

/// <summary>Says which part of a filter comes next, for completion.</summary>
internal static class FilterExpectation
{
    /// <summary>What comes after the beginning of a filter.</summary>
    public static FilterPart After(string beginning)
    {
        var tokens = FilterTokens.Read(beginning);
        var next = FilterPart.Field;
        try
        {
            while (!tokens.IsAtEnd) next = Step(tokens, next);
            return next;
        }
        catch (MakiniException)
        {
            // A list or an expression is not closed yet.
            return FilterPart.Value;
        }
    }

    private static FilterPart Step(FilterTokens tokens, FilterPart expected)
    {
        switch (expected)
        {
            case FilterPart.Comparison:
                tokens.Take();
                return FilterPart.Value;
            case FilterPart.Value:
                tokens.TakeExpression();
                return tokens.TryTake(TokenKind.Comma) ? FilterPart.Value : FilterPart.Connective;
            case FilterPart.Connective:
                return tokens.Take().Kind == TokenKind.RParen ? FilterPart.Connective : FilterPart.Field;
            default:
                var isField = FilterFields.IsField(tokens.Current);
                tokens.Take();
                return isField ? FilterPart.Comparison : FilterPart.Field;
        }
    }
}
