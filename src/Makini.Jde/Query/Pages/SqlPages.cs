using Makini.Jde.Rows;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>Pages of a planned query in SQL: by key where it is known, else by OFFSET. Never asks for a row too many.</summary>
internal sealed class SqlPages(QueryPlan plan, IPassthrough passthrough, ICallLog log) : IPageSource
{
    private readonly SelectBuilder _select = new(plan);
    private readonly ulong _skip = plan.SkipsOnClient ? 0 : plan.Source.Query.Skip;

    // How many rows of the server's will do; nobody knows that where the client filters.
    private readonly ulong _limit = plan.FiltersOnClient ? ulong.MaxValue : plan.Source.Query.First ?? ulong.MaxValue;
    private ulong _received;
    private int _asked;

    /// <summary>The first statement.</summary>
    public SqlStatement First() => Statement(last: null);

    /// <inheritdoc/>
    public PageRequest? Next(RowPage? last)
    {
        if (last is not null)
        {
            _received += (ulong)last.Received;
            if (PageEnd.IsLast(last.Received, _asked) || _received >= _limit) return null;
        }

        var statement = Statement(last);
        return token => passthrough.QuerySqlAsync(statement.Text, statement.Parameters, log, token);
    }

    private SqlStatement Statement(RowPage? last)
    {
        _asked = (int)Math.Min((ulong)plan.PageSize, _limit - _received);
        return last?.LastRow is { } row && plan.HasKey ? _select.After(row, _asked) : _select.From(_skip + _received, _asked);
    }
}
