using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>A condition as AIS has them.</summary>
/// <param name="Column">The column.</param>
/// <param name="Operator">EQUAL, LIST, STR_BLANK ...</param>
/// <param name="Values">What it is compared with, as EnterpriseOne shows it; none for STR_BLANK and its contrary.</param>
internal readonly record struct AisCondition(JdeColumn Column, string Operator, IReadOnlyList<string> Values)
{
    private const string Blank = "STR_BLANK";
    private const string NotBlank = "STR_NOT_BLANK";

    /// <summary>Whether AIS can say it: a clause of <see cref="AisClauses"/>, or several that must all hold.</summary>
    public static bool CanWrite(StoredCondition condition) => condition switch
    {
        ConstantCondition => true,
        AllCondition all => all.Parts.All(CanWrite),
        AnyCondition any => any.Parts.All(p => TryOf(p) is not null),
        _ => TryOf(condition) is not null,
    };

    /// <summary>Whether it is the value of a column that has none; 0 is that in dates only.</summary>
    public static bool IsBlank(JdeColumn column, object value) =>
        column.Item.Type is JdeItemType.Text or JdeItemType.Date && value.Equals(StoredValue.Blank(column));

    /// <summary>The condition of a simple one; null if AIS cannot say it.</summary>
    public static AisCondition? TryOf(StoredCondition condition)
    {
        switch (condition)
        {
            case ComparisonCondition c when IsBlank(c.Column, c.Value):
                return c.Operator switch
                {
                    FilterOperator.Equal => new AisCondition(c.Column, Blank, []),
                    FilterOperator.NotEqual => new AisCondition(c.Column, NotBlank, []),
                    _ => null,
                };
            case ComparisonCondition c:
                return AisValue.Of(c.Column, c.Value) is { } value ? new AisCondition(c.Column, Name(c.Operator), [value]) : null;
            case OneOfCondition oneOf:
                var values = oneOf.Values.Select(v => IsBlank(oneOf.Column, v) ? null : AisValue.Of(oneOf.Column, v)).ToList();
                return values.Contains(null) ? null : new AisCondition(oneOf.Column, values.Count == 1 ? "EQUAL" : "LIST", [.. values.OfType<string>()]);
            default:
                return null;
        }
    }

    /// <summary>No row is of these.</summary>
    /// <param name="column">Any column.</param>
    public static IEnumerable<AisCondition> Never(JdeColumn column) => [new(column, Blank, []), new(column, NotBlank, [])];

    private static string Name(FilterOperator op) => op switch
    {
        FilterOperator.Equal => "EQUAL",
        FilterOperator.NotEqual => "NOT_EQUAL",
        FilterOperator.GreaterThan => "GREATER",
        FilterOperator.GreaterOrEqual => "GREATER_EQUAL",
        FilterOperator.LessThan => "LESS",
        FilterOperator.LessOrEqual => "LESS_EQUAL",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not one of the six comparisons."),
    };
}
