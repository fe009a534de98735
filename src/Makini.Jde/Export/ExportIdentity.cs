using System.Collections;
using System.Globalization;
using Makini.Filtering;

namespace Makini.Jde.Export;

/// <summary>Tells exports apart: two with the same identity give the same file.</summary>
internal static class ExportIdentity
{
    /// <summary>The identity, for people too.</summary>
    public static string Of(JdeExport export, ExportContent content)
    {
        var columns = string.Join(", ", content.Columns.Select(c => $"{c.Name} {c.Precision}.{c.Scale}"));
        var filter = export.Query.Filter is { } node ? $" WHERE {Text(node)}" : "";
        return $"{export.Format} of {content.Origin} ({columns}){filter}";
    }

    private static string Text(FilterNode node) => node switch
    {
        FilterComparison c => $"{c.Field} {c.Operator} {Value(c.Value)}",
        FilterAnd and => $"({string.Join(" AND ", and.Parts.Select(Text))})",
        FilterOr or => $"({string.Join(" OR ", or.Parts.Select(Text))})",
        FilterNot not => $"NOT ({Text(not.Part)})",
        _ => throw new ArgumentException($"A filter has no node {node.GetType()}.", nameof(node)),
    };

    private static string Value(object? value) => value switch
    {
        null => "null",
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        string text => $"'{text.Replace("'", "''")}'",
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(Value))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
