using Makini.Filtering;

namespace Makini.Client.Tests.Entities;

/// <summary>Filters as trees.</summary>
internal static class Conditions
{
    public static FilterComparison Compare(string field, FilterOperator comparison, object? value) => new(field, comparison, value, new FilterPosition(1, 1));
}
