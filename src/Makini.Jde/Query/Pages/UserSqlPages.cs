using Makini.Jde.Rows;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>Answers to the user's own statement: pages by OFFSET if it has an order and no limit of its own, else one answer.</summary>
internal sealed class UserSqlPages(UserSql sql, JdeSqlQuery query, IPassthrough passthrough, ICallLog log) : IPageSource
{
    private readonly ulong _limit = query.First ?? ulong.MaxValue;
    private ulong _received;
    private int _asked;

    /// <summary>Rows that the server does not leave out and the client must.</summary>
    public ulong SkipOnClient => sql.IsPaged ? 0 : query.Skip;

    /// <summary>The first statement.</summary>
    public SqlStatement First()
    {
        if (sql.IsPaged) return Page();

        // Without an order only the number of rows can be limited.
        var wanted = query.Skip > ulong.MaxValue - _limit ? ulong.MaxValue : query.Skip + _limit;
        return sql.HasLimit || wanted > int.MaxValue ? sql.Whole() : sql.Part(0, (int)wanted);
    }

    /// <inheritdoc/>
    public PageRequest? Next(RowPage? last)
    {
        if (last is null) return Request(First());

        _received += (ulong)last.Received;
        return !sql.IsPaged || PageEnd.IsLast(last.Received, _asked) || _received >= _limit ? null : Request(Page());
    }

    private SqlStatement Page()
    {
        _asked = (int)Math.Min(UserSql.PageSize, _limit - _received);
        return sql.Part(query.Skip + _received, _asked);
    }

    private PageRequest Request(SqlStatement statement) =>
        token => passthrough.QuerySqlAsync(statement.Text, statement.Parameters, log, token);
}
