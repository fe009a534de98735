using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Asks the connected system for the number of a planned query's rows.</summary>
internal sealed class ServerCount(QueryPlan plan, JdeClientOptions options, ICallLog log)
{
    /// <summary>The number.</summary>
    /// <exception cref="MakiniException">The request fails, or the answer has no number.</exception>
    public Task<long> ReadAsync(CancellationToken cancellationToken) =>
        plan.Route == JdeRoute.Ais ? ReadFromAisAsync(cancellationToken) : ReadInSqlAsync(cancellationToken);

    private async Task<long> ReadFromAisAsync(CancellationToken cancellationToken)
    {
        using var response = await options.Passthrough.AskAsync(new AisRequest(plan).Count(), log, cancellationToken).ConfigureAwait(false);
        return AisCountReader.Read(response.Body.Span);
    }

    private async Task<long> ReadInSqlAsync(CancellationToken cancellationToken)
    {
        var statement = new SelectBuilder(plan).Count();
        using var response = await options.Passthrough
            .QuerySqlAsync(statement.Text, statement.Parameters, log, cancellationToken).ConfigureAwait(false);
        var shape = new RowShape(Table: null, [new RowColumn(SelectBuilder.CountColumn, SelectBuilder.CountColumn, Item: null)]);
        var decoder = new RowDecoder(shape, new RowSource(options.ConnectionName, Table: null, Library: null), JdeCurrencies.None);
        return decoder.Decode(response.Body.Span).LastRow?[0] is { } count
            ? (long)(StoredScalar.Number(count) ?? 0)
            : throw new MakiniException(ErrorIds.ResponseInvalid, $"The answer has no number of rows of {plan.Source.Table.Name}.");
    }
}
