using System.Globalization;
using System.Text.Json;
using Makini.Jde;
using Makini.Sandbox.Api;
using Makini.Sandbox.Sql;

namespace Makini.Sandbox.Ais;

/// <summary>What a data service request asks of a table, and the SQL for it.</summary>
internal sealed class AisRequest
{
    private const int UsualPage = 100;
    private readonly AisColumns _columns;
    private readonly AisMoney _money;
    private readonly string _from;
    private readonly string _where;
    private readonly string _order;

    /// <summary>Reads a request.</summary>
    /// <param name="body">The body of the call.</param>
    /// <param name="catalog">Where the files are.</param>
    /// <param name="money">The units of amounts.</param>
    /// <exception cref="ApiException">400: no request at all, or a table that is none.</exception>
    /// <exception cref="AisException">A column or value in it that does not do.</exception>
    public AisRequest(JsonElement body, Db2Catalog catalog, AisMoney money)
    {
        if (body.ValueKind != JsonValueKind.Object) throw ApiException.Invalid("body", "The body must be a data service request.");
        if (JsonBody.Text(body, "targetType") != "table") throw ApiException.Invalid("targetType", "The sandbox has tables, no business views.");
        Table = FindTable(JsonBody.Text(body, "targetName") ?? "", catalog);
        Type = JsonBody.Text(body, "dataServiceType") switch
        {
            null or "BROWSE" => AisRequestType.Browse,
            "COUNT" => AisRequestType.Count,
            "AGGREGATION" => AisRequestType.Aggregation,
            _ => throw ApiException.Invalid("dataServiceType", "The dataServiceType must be BROWSE, COUNT or AGGREGATION."),
        };
        _columns = new AisColumns(Table);
        _money = money;
        _from = catalog.Find(null, Table.Name);
        Columns = _columns.Selected(JsonBody.Text(body, "returnControlIDs"));
        PageSize = ReadPageSize(body);
        WantsNextPage = body.TryGetProperty("enableNextPageProcessing", out var wants) && wants.ValueKind == JsonValueKind.True;

        var filter = new AisFilter(_columns, money);
        _where = body.TryGetProperty("query", out var query) ? filter.Read(query) : "1";
        Parameters = filter.Parameters;
        var aggregation = body.TryGetProperty("aggregation", out var own) ? own : default;
        _order = ReadOrder(aggregation);
        if (Type == AisRequestType.Aggregation) Groups = new AisAggregation(this, aggregation, _columns);
    }

    /// <summary>The table.</summary>
    public JdeTable Table { get; }

    /// <summary>What is asked of it.</summary>
    public AisRequestType Type { get; }

    /// <summary>What is computed; null where rows are asked for.</summary>
    public AisAggregation? Groups { get; }

    /// <summary>The columns to return.</summary>
    public IReadOnlyList<JdeColumn> Columns { get; }

    /// <summary>The rows of a page.</summary>
    public int PageSize { get; }

    /// <summary>The answer shall say where the next page is.</summary>
    public bool WantsNextPage { get; }

    /// <summary>The values of the filter.</summary>
    public IReadOnlyList<object?> Parameters { get; }

    /// <summary>Its key, once it is kept for its next page.</summary>
    public string? StackId { get; set; }

    /// <summary>The columns' stored values; behind each amount the column [unit n] says what one unit of it is.</summary>
    public string Browse(long offset, int rows)
    {
        var columns = Columns.SelectMany((c, i) => c.Item.Money == JdeMoney.None
            ? new[] { $"[{c.Name}]" }
            : [$"[{c.Name}]", $"{_money.Unit(Table, c.Item)} AS [unit {i}]"]);
        return FormattableString.Invariant(
            $"SELECT {string.Join(", ", columns)} FROM {_from} WHERE {_where}{_order} LIMIT {rows} OFFSET {offset}");
    }

    /// <summary>The groups.</summary>
    public string Aggregate() => Groups!.Sql(_from, _where, _money);

    /// <summary>The number of rows, as N.</summary>
    public string Count() => $"SELECT COUNT(*) AS N FROM {_from} WHERE {_where}";

    private static JdeTable FindTable(string name, Db2Catalog catalog) =>
        catalog.Files.Contains(name, StringComparer.Ordinal) && catalog.Dictionary.FindTable(name) is { } table
            ? table
            : throw ApiException.Invalid("targetName", $"There is no table {name}.");

    private static int ReadPageSize(JsonElement body)
    {
        if (!body.TryGetProperty("maxPageSize", out var size)) return UsualPage;
        var text = size.ToString();
        if (string.Equals(text, "No Max", StringComparison.OrdinalIgnoreCase)) return int.MaxValue - 1;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is > 0 and < int.MaxValue
            ? rows
            : throw ApiException.Invalid("maxPageSize", "The maxPageSize must be a number or No Max.");
    }

    private string ReadOrder(JsonElement aggregation)
    {
        var asked = aggregation.ValueKind == JsonValueKind.Object && aggregation.TryGetProperty("orderBy", out var list)
            ? list.EnumerateArray().Select(o => $"[{_columns.Find(JsonBody.Text(o, "column")).Name}] {(JsonBody.Text(o, "direction") == "DESC" ? "DESC" : "ASC")}")
            : [];
        var all = asked.Concat(Table.Key.Select(k => $"[{k.Name}]")).ToList();
        return all.Count == 0 ? "" : " ORDER BY " + string.Join(", ", all);
    }
}
