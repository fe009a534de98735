namespace Makini.NetSuite.Query;

/// <summary>What a query's pages leave to be desired, said once each.</summary>
internal sealed class SuiteQlWarnings(SuiteQlQuery query, ICallLog log)
{
    /// <summary>NetSuite gives no more rows than that to one query.</summary>
    public const int MostRows = 100_000;

    private bool _isOrderSaid = query.IsOrdered;
    private bool _isEndSaid;

    /// <summary>Another page is wanted.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="total">How many rows there are; null where NetSuite does not say.</param>
    public void NextPage(long offset, long? total)
    {
        if (!_isOrderSaid) log.Warning("The query has no ORDER BY and more than one page: NetSuite may give rows twice and leave others out. Order it by something unique.");
        _isOrderSaid = true;
        if (_isEndSaid || !(offset >= MostRows || IsMoreWanted(total))) return;
        _isEndSaid = true;
        var found = total is { } all ? FormattableString.Invariant($"finds {all:N0} rows") : FormattableString.Invariant($"goes beyond row {MostRows:N0}");
        var next = query.Record is null ? "WHERE id > <the last one> ... ORDER BY id" : "-Filter { id -gt <the last one> } -OrderBy id";
        log.Warning(FormattableString.Invariant($"The query {found}; NetSuite gives the first {MostRows:N0} to one query. Ask for the rest by another: {next}"));
    }

    private bool IsMoreWanted(long? total) => total > MostRows && (query.First is not { } first || query.Skip + first > MostRows);
}
