namespace Makini.Jde.Query;

/// <summary>A condition in two parts that both must hold: what SQL can say, and what is left for the client.</summary>
internal readonly record struct FilterSplit(StoredCondition Sql, StoredCondition Remainder)
{
    /// <summary>Parts of an AND go each its own way; an OR goes as a whole.</summary>
    public static FilterSplit Of(StoredCondition condition)
    {
        if (SqlConditionWriter.CanWrite(condition)) return new FilterSplit(condition, StoredCondition.True);
        if (condition is not AllCondition all) return new FilterSplit(StoredCondition.True, condition);

        var parts = all.Parts.Select(Of).ToList();
        return new FilterSplit(StoredCondition.All(parts.Select(p => p.Sql)), StoredCondition.All(parts.Select(p => p.Remainder)));
    }
}
