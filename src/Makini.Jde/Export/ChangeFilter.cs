using Makini.Filtering;

namespace Makini.Jde.Export;

/// <summary>Finds rows by the time of their last change.</summary>
internal static class ChangeFilter
{
    private const string Date = "UPMJ";
    private static readonly string[] Times = ["UPMT", "TDAY"];
    private static readonly FilterPosition Nowhere = new(1, 1);

    /// <summary>A filter with the condition that a row changed at that time or later.</summary>
    /// <exception cref="MakiniException"><see cref="ErrorIds.InvalidRequest"/>: the file does not say when its rows changed.</exception>
    public static FilterNode Since(DateTime moment, JdeTable table, FilterNode? filter)
    {
        if (table.Find(Date) is null)
        {
            throw new MakiniException(ErrorIds.InvalidRequest, $"{table.Name} does not say when its rows changed: it has no {Date}.")
            {
                Target = table.Name,
                RecommendedAction = "Leave -ChangedSince out, or choose rows with -Filter.",
            };
        }

        var changed = Changed(moment, Array.Find(Times, t => table.Find(t) is not null));
        return filter is null ? changed : new FilterAnd([filter, changed]);
    }

    private static FilterNode Changed(DateTime moment, string? time) => time is null || moment.TimeOfDay == TimeSpan.Zero
        ? Compare(Date, FilterOperator.GreaterOrEqual, moment.Date)
        : new FilterOr(
        [
            Compare(Date, FilterOperator.GreaterThan, moment.Date),
            new FilterAnd([Compare(Date, FilterOperator.Equal, moment.Date), Compare(time, FilterOperator.GreaterOrEqual, moment.TimeOfDay)]),
        ]);

    private static FilterComparison Compare(string field, FilterOperator op, object value) => new(field, op, value, Nowhere);
}
