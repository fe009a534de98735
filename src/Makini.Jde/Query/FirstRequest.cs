using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>What a planned query sends first, for people to read.</summary>
internal static class FirstRequest
{
    /// <summary>The request's lines.</summary>
    /// <param name="plan">The query.</param>
    /// <param name="passthrough">Nothing is sent by it.</param>
    public static IReadOnlyList<string> Of(QueryPlan plan, IPassthrough passthrough) => plan.Route switch
    {
        JdeRoute.Sql => new SqlPages(plan, passthrough, NullCallLog.Instance).First().Describe(),
        JdeRoute.Ais when plan.Source.From is GroupSource groups => new AisGroupPages(groups, passthrough, NullCallLog.Instance).Call().Describe(),
        JdeRoute.Ais => new AisPages(plan, passthrough, NullCallLog.Instance).First().Describe(),
        _ => [$"GET /api/raw/tables/{plan.Source.Table.Name}/data?page=1"],
    };
}
