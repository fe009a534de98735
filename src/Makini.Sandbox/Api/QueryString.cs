namespace Makini.Sandbox.Api;

/// <summary>The query of a request: names and values, in its order.</summary>
internal sealed class QueryString
{
    public QueryString(IReadOnlyList<KeyValuePair<string, string>> items) => Items = items;

    /// <summary>All names and values; a name may come more than once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Items { get; }

    /// <summary>Reads a query.</summary>
    /// <param name="query">page=2&amp;sort%5BABAN8%5D=0, with or without the question mark.</param>
    /// <returns>Its items.</returns>
    public static QueryString Parse(string query) => new(
        [.. query.TrimStart('?').Split('&').Where(part => part.Length > 0).Select(part =>
        {
            var end = part.IndexOf('=');
            return end < 0 ? new(Decode(part), "") : new KeyValuePair<string, string>(Decode(part[..end]), Decode(part[(end + 1)..]));
        })]);

    /// <summary>The last value of a name, or null.</summary>
    public string? Find(string name) => Items.LastOrDefault(item => item.Key == name).Value;

    /// <summary>The items whose names have brackets: for filter, filter[ABAN8:gt]=5 is ABAN8:gt and 5.</summary>
    /// <param name="name">What stands before the bracket.</param>
    /// <returns>What stands in the brackets, and the value.</returns>
    public IEnumerable<KeyValuePair<string, string>> Bracketed(string name) =>
        from item in Items
        where item.Key.StartsWith(name + "[", StringComparison.Ordinal) && item.Key[^1] == ']'
        select new KeyValuePair<string, string>(item.Key[(name.Length + 1)..^1], item.Value);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
