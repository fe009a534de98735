using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>
/// A filter on stored values: columns found, values converted, the rules for nulls, dates and money spelt out. SQL is
/// written from it and rows are tested by it, so that both ways mean the same.
/// </summary>
internal abstract record StoredCondition
{
    /// <summary>Every row.</summary>
    public static StoredCondition True { get; } = new ConstantCondition(Value: true);

    /// <summary>No row.</summary>
    public static StoredCondition False { get; } = new ConstantCondition(Value: false);

    /// <summary>All of the parts, in the simplest form.</summary>
    public static StoredCondition All(IEnumerable<StoredCondition> parts)
    {
        var kept = parts.SelectMany(p => p is AllCondition all ? all.Parts : [p]).Where(p => p != True).ToList();
        if (kept.Contains(False)) return False;
        return kept.Count switch { 0 => True, 1 => kept[0], _ => new AllCondition(kept) };
    }

    /// <summary>At least one of the parts, in the simplest form.</summary>
    public static StoredCondition Any(IEnumerable<StoredCondition> parts)
    {
        var kept = parts.SelectMany(p => p is AnyCondition any ? any.Parts : [p]).Where(p => p != False).ToList();
        if (kept.Contains(True)) return True;
        return kept.Count switch { 0 => False, 1 => kept[0], _ => new AnyCondition(kept) };
    }

    /// <summary>The columns it looks at.</summary>
    public IEnumerable<JdeColumn> Columns => this switch
    {
        ComparisonCondition c => [c.Column],
        OneOfCondition c => [c.Column],
        LikeCondition c => [c.Column],
        AllCondition c => c.Parts.SelectMany(p => p.Columns),
        AnyCondition c => c.Parts.SelectMany(p => p.Columns),
        NotCondition c => c.Part.Columns,
        _ => [],
    };
}

/// <summary>Holds for every row, or for none.</summary>
internal sealed record ConstantCondition(bool Value) : StoredCondition;

/// <summary>A column compared with a stored value (string, long or decimal) by one of the six comparisons.</summary>
internal sealed record ComparisonCondition(JdeColumn Column, FilterOperator Operator, object Value) : StoredCondition;

/// <summary>A column equal to one of several stored values.</summary>
internal sealed record OneOfCondition(JdeColumn Column, IReadOnlyList<object> Values) : StoredCondition;

/// <summary>A column's trimmed text of a pattern.</summary>
internal sealed record LikeCondition(JdeColumn Column, LikePattern Pattern) : StoredCondition;

/// <summary>All parts hold.</summary>
internal sealed record AllCondition(IReadOnlyList<StoredCondition> Parts) : StoredCondition;

/// <summary>At least one part holds.</summary>
internal sealed record AnyCondition(IReadOnlyList<StoredCondition> Parts) : StoredCondition;

/// <summary>The part does not hold.</summary>
internal sealed record NotCondition(StoredCondition Part) : StoredCondition;
