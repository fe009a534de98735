using Makini.Filtering;

namespace Makini.Jde.Business;

/// <summary>Puts a filter together from what was asked for. What was not asked for is no condition.</summary>
internal sealed class Conditions
{
    private static readonly FilterPosition Nowhere = new(1, 1);
    private static readonly char[] Wildcards = ['*', '?', '['];
    private readonly List<FilterNode> _parts = [];

    /// <summary>A comparison; none if the value is null.</summary>
    public Conditions Where(string alias, FilterOperator op, object? value)
    {
        if (value is not null) _parts.Add(Compare(alias, op, value));
        return this;
    }

    /// <summary>The column is none of JDE's blanks: neither 0 nor without text.</summary>
    public Conditions NotBlank(string alias)
    {
        _parts.Add(Compare(alias, FilterOperator.NotEqual, value: null));
        return this;
    }

    /// <summary>The column is blank: 0 or without text.</summary>
    public Conditions Blank(string alias)
    {
        _parts.Add(Compare(alias, FilterOperator.Equal, value: null));
        return this;
    }

    /// <summary>One of several values; no condition if there are none.</summary>
    public Conditions In<T>(string alias, IEnumerable<T> values)
    {
        var all = values.Cast<object?>().ToArray();
        if (all.Length > 0) _parts.Add(Compare(alias, FilterOperator.In, all));
        return this;
    }

    /// <summary>One of several texts, wildcards allowed; no condition if there are none.</summary>
    public Conditions Like(string alias, IReadOnlyList<string> texts)
    {
        var patterns = texts.Where(t => t.IndexOfAny(Wildcards) >= 0).Select(t => Compare(alias, FilterOperator.Like, t));
        var plain = texts.Where(t => t.IndexOfAny(Wildcards) < 0).Cast<object?>().ToArray();
        FilterNode[] choices = [.. patterns, .. plain.Length > 0 ? [Compare(alias, FilterOperator.In, plain)] : Array.Empty<FilterNode>()];
        if (choices.Length > 0) _parts.Add(choices.Length == 1 ? choices[0] : new FilterOr(choices));
        return this;
    }

    /// <summary>The filter; null for none.</summary>
    public FilterNode? ToFilter() => _parts.Count switch { 0 => null, 1 => _parts[0], _ => new FilterAnd(_parts) };

    private static FilterComparison Compare(string alias, FilterOperator op, object? value) => new(alias, op, value, Nowhere);
}
