using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>
/// A condition as clauses that must all hold, each a choice of simple conditions: AIS has no NOT, and of its nesting no
/// more is known than that. Means the same as the condition, since no column is null.
/// </summary>
internal static class AisClauses
{
    /// <summary>Choices within choices multiply; a condition with more clauses stays as it is.</summary>
    private const int MostClauses = 64;

    private static readonly StoredCondition[][] Always = [];
    private static readonly StoredCondition[][] Never = [[]];

    /// <summary>The clauses; none if every row will do.</summary>
    public static IReadOnlyList<StoredCondition> Of(StoredCondition condition)
    {
        var parts = condition is AllCondition all ? all.Parts : [condition];
        return [.. parts.SelectMany(p => Clauses(p, isNegated: false)?.Select(StoredCondition.Any) ?? [p])];
    }

    // Null where there would be too many.
    private static StoredCondition[][]? Clauses(StoredCondition condition, bool isNegated) => condition switch
    {
        ConstantCondition constant => constant.Value == isNegated ? Never : Always,
        ComparisonCondition comparison => Compare(comparison with
        {
            Operator = isNegated ? Inverse(comparison.Operator) : comparison.Operator,
        }),
        OneOfCondition oneOf => isNegated
            ? [.. oneOf.Values.SelectMany(v => Compare(new ComparisonCondition(oneOf.Column, FilterOperator.NotEqual, v)))]
            : [OneOf(oneOf)],
        NotCondition not => Clauses(not.Part, !isNegated),
        AllCondition all => isNegated ? Product(all.Parts, isNegated) : Union(all.Parts, isNegated),
        AnyCondition any => isNegated ? Union(any.Parts, isNegated) : Product(any.Parts, isNegated),
        _ => [[isNegated ? new NotCondition(condition) : condition]],
    };

    // No value is below the blank one, and AIS asks for it by operators of its own.
    private static StoredCondition[][] Compare(ComparisonCondition comparison)
    {
        if (!AisCondition.IsBlank(comparison.Column, comparison.Value)) return [[comparison]];
        return comparison.Operator switch
        {
            FilterOperator.LessThan => Never,
            FilterOperator.GreaterOrEqual => Always,
            FilterOperator.LessOrEqual => [[comparison with { Operator = FilterOperator.Equal }]],
            FilterOperator.GreaterThan => [[comparison with { Operator = FilterOperator.NotEqual }]],
            _ => [[comparison]],
        };
    }

    private static StoredCondition[] OneOf(OneOfCondition oneOf)
    {
        var blanks = oneOf.Values.Where(v => AisCondition.IsBlank(oneOf.Column, v)).ToList();
        if (blanks.Count == 0) return [oneOf];

        var others = oneOf.Values.Except(blanks).ToList();
        var isBlank = new ComparisonCondition(oneOf.Column, FilterOperator.Equal, blanks[0]);
        return others.Count == 0 ? [isBlank] : [isBlank, oneOf with { Values = others }];
    }

    private static StoredCondition[][]? Union(IReadOnlyList<StoredCondition> parts, bool isNegated)
    {
        var clauses = parts.Select(p => Clauses(p, isNegated)).ToList();
        return clauses.Contains(null) || clauses.Sum(c => c!.Length) > MostClauses ? null : [.. clauses.SelectMany(c => c!)];
    }

    private static StoredCondition[][]? Product(IReadOnlyList<StoredCondition> parts, bool isNegated)
    {
        var product = Never;
        foreach (var part in parts)
        {
            if (Clauses(part, isNegated) is not { } clauses || product.Length * clauses.Length > MostClauses) return null;
            product = [.. product.SelectMany(p => clauses.Select(c => p.Concat(c).ToArray()))];
        }

        return product;
    }

    private static FilterOperator Inverse(FilterOperator op) => op switch
    {
        FilterOperator.Equal => FilterOperator.NotEqual,
        FilterOperator.NotEqual => FilterOperator.Equal,
        FilterOperator.LessThan => FilterOperator.GreaterOrEqual,
        FilterOperator.GreaterOrEqual => FilterOperator.LessThan,
        FilterOperator.GreaterThan => FilterOperator.LessOrEqual,
        FilterOperator.LessOrEqual => FilterOperator.GreaterThan,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not one of the six comparisons."),
    };
}
