using Makini.Jde.Query;

namespace Makini.Jde.Export;

/// <summary>What a file holds: rows of one JDE file in these columns.</summary>
/// <param name="Table">The JDE file.</param>
/// <param name="Origin">The connection, and the JDE file with its library where that is known.</param>
/// <param name="Columns">The columns in order.</param>
internal sealed record ExportContent(string Table, string Origin, IReadOnlyList<ExportColumn> Columns)
{
    // What an AIS server gives has its decimals already, and nobody asked which currencies there are: no currency has more.
    private const int MostDecimalsOfMoney = 4;

    /// <summary>The content of a query that is ready to run.</summary>
    public static ExportContent Of(TableRun run)
    {
        var source = run.Plan.Source;
        return new ExportContent(
            source.Table.Name,
            $"{run.ConnectionName}: {run.Plan.Libraries.Write(source.From.Files[0])}",
            [.. source.Visible.Select(v => new ExportColumn(v.PropertyName, v.Column.Item, Decimals(run, v.Column)))]);
    }

    private static int Decimals(TableRun run, JdeColumn column) =>
        run.Plan.Route == JdeRoute.Ais && column.Item.Money != JdeMoney.None ? MostDecimalsOfMoney : run.MostDecimals(column);
}
