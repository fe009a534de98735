using Makini.Jde.Rows;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>
/// Pages of a planned query from the data service: by the links of its second version, else by key. Where neither leads on
/// although there is more, a warning says how many rows came; or an error, where all must come.
/// </summary>
internal sealed class AisPages(QueryPlan plan, IPassthrough passthrough, ICallLog log) : IPageSource
{
    private readonly AisRequest _request = new(plan);
    private readonly PageRepetition _repetition = new();

    // How many rows of the server's will do: it passes over none, and nobody knows where the client filters.
    private readonly ulong _limit = Limit(plan);
    private ulong _received;
    private int _asked;

    /// <summary>The first request.</summary>
    public SystemCall First()
    {
        _asked = (int)Math.Min((ulong)plan.PageSize, _limit);
        return _request.First(_asked);
    }

    /// <inheritdoc/>
    public PageRequest? Next(RowPage? last)
    {
        if (last is null) return Ask(First());

        _received += (ulong)last.Received;
        if (IsLast(last) || _received >= _limit) return null;
        if (last.Received == 0) return Cut("gives none of those");
        if (_repetition.Is(last)) return Cut("gives the same rows again");
        if (last.NextLink is { } link) return Ask(AisLink.Read(link));

        _asked = (int)Math.Min((ulong)plan.PageSize, _limit - _received);
        return _request.After(last.LastRow!, _asked) is { } call ? Ask(call) : Cut("does not say where they are");
    }

    private static ulong Limit(QueryPlan plan)
    {
        var query = plan.Source.Query;
        return plan.FiltersOnClient || query.First is not { } first || first > ulong.MaxValue - query.Skip
            ? ulong.MaxValue
            : query.Skip + first;
    }

    private bool IsLast(RowPage page) => page.HasMore is { } hasMore
        ? !hasMore
        : page.Received == 0 || (page.NextLink is null && PageEnd.IsLast(page.Received, _asked));

    private PageRequest Ask(SystemCall call) => token => passthrough.AskAsync(call, log, token);

    private PageRequest? Cut(string why)
    {
        var message = $"{_received} rows of {plan.Source.Table.Name} came; EnterpriseOne has more of them, and {why}. The rest is missing.";
        const string Remedy = "-Filter reads the file in parts.";
        if (plan.Source.Query.MustBeWhole) throw new MakiniException(ErrorIds.ResponseInvalid, message) { Target = plan.Source.Table.Name, RecommendedAction = Remedy };
        log.Warning($"{message} {Remedy}");
        return null;
    }
}
