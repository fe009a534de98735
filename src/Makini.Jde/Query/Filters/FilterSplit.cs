namespace Makini.Jde.Query;

/// <summary>A condition in two parts that both must hold: what the server can be told, and what is left for the client.</summary>
internal readonly record struct FilterSplit(StoredCondition Server, StoredCondition Remainder)
{
    /// <summary>The split for a route.</summary>
    public static FilterSplit Of(StoredCondition condition, JdeRoute route) => route switch
    {
        JdeRoute.Sql => Of(condition, SqlConditionWriter.CanWrite),
        JdeRoute.Ais => Of(StoredCondition.All(AisClauses.Of(condition)), AisCondition.CanWrite),
        _ => new FilterSplit(StoredCondition.True, condition),
    };

    // Parts of an AND go each its own way; an OR goes as a whole.
    private static FilterSplit Of(StoredCondition condition, Func<StoredCondition, bool> canWrite)
    {
        if (canWrite(condition)) return new FilterSplit(condition, StoredCondition.True);
        if (condition is not AllCondition all) return new FilterSplit(StoredCondition.True, condition);

        var parts = all.Parts.Select(p => Of(p, canWrite)).ToList();
        return new FilterSplit(StoredCondition.All(parts.Select(p => p.Server)), StoredCondition.All(parts.Select(p => p.Remainder)));
    }
}
