using System.Globalization;

namespace Makini.Jde.Query;

/// <summary>Explains the codes and address numbers of rows: a text AT1Text for the code in AT1.</summary>
/// <param name="columns">What the rows show.</param>
/// <param name="book">Where the texts are.</param>
/// <param name="route">The way to them.</param>
internal sealed class RowTexts(IReadOnlyList<SelectedColumn> columns, TextBook book, JdeRoute route)
{
    private readonly IReadOnlyList<SelectedColumn> _codes = [.. columns.Where(v => v.Column.Item.UserDefinedCode?.IndexOf('/') > 0)];
    private readonly IReadOnlyList<SelectedColumn> _numbers = [.. columns.Where(v => JoinRules.IsAddressNumber(v.Column.Alias))];

    /// <summary>The texts of a page's rows: names and texts, row by row; blank where there is no text.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<(string Name, string Text)>>> OfAsync(
        IReadOnlyList<JdeRow> rows, ICallLog log, CancellationToken cancellationToken)
    {
        var texts = rows.Select(_ => new List<(string Name, string Text)>()).ToList();
        foreach (var column in _codes)
            Add(texts, rows, column, await book.CodesAsync(column.Column.Item.UserDefinedCode!, route, log, cancellationToken).ConfigureAwait(false));
        foreach (var column in _numbers)
        {
            var numbers = rows.Select(r => Value(r, column));
            Add(texts, rows, column, await book.NamesAsync(numbers, route, log, cancellationToken).ConfigureAwait(false));
        }

        return texts;
    }

    private static void Add(
        List<List<(string Name, string Text)>> texts, IReadOnlyList<JdeRow> rows, SelectedColumn column, IReadOnlyDictionary<string, string> known)
    {
        for (var i = 0; i < rows.Count; i++)
            texts[i].Add((column.PropertyName + "Text", known.TryGetValue(Value(rows[i], column), out var text) ? text : ""));
    }

    private static string Value(JdeRow row, SelectedColumn column) =>
        (Convert.ToString(row.GetType().GetProperty(column.PropertyName)?.GetValue(row), CultureInfo.InvariantCulture) ?? "").Trim(' ');
}
