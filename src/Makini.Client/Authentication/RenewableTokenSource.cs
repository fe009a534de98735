using System.Globalization;

namespace Makini;

/// <summary>
/// Gives one token to all callers and gets another shortly before it ends and when it is refused: once, however many
/// callers want it. While the old token still works, a renewal that fails is a warning.
/// </summary>
/// <param name="first">What there is at the beginning; null for nothing.</param>
/// <param name="time">The clock.</param>
internal abstract class RenewableTokenSource(TokenSet? first, TimeProvider time) : ITokenSource
{
    /// <summary>So long nothing is tried again that did not help.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SingleFlight<TokenSet> _flight = new();
    private Held? _held = first is null ? null : new Held(first, RenewalTime.Of(first.ExpiresAt, time.GetUtcNow()));

    /// <summary>What is in use; null before the first token was got.</summary>
    public TokenSet? Current => Volatile.Read(ref _held)?.Set;

    protected TimeProvider Time { get; } = time;

    /// <inheritdoc/>
    public async ValueTask<AccessToken> GetAsync(AccessToken? refused, ICallLog log, CancellationToken cancellationToken)
    {
        var held = Volatile.Read(ref _held);
        var isWanted = held is not null && !held.Set.AccessToken.Equals(refused);
        if (isWanted && !(held!.RenewAt <= Time.GetUtcNow())) return held.Set.AccessToken;
        try
        {
            var set = await _flight.RunAsync((l, stop) => RenewAsync(held, l, stop), log, cancellationToken).ConfigureAwait(false);
            return set.AccessToken;
        }
        catch (MakiniException e) when (isWanted && !held!.Set.IsExpired(Time.GetUtcNow()))
        {
            Volatile.Write(ref _held, new Held(held.Set, Time.GetUtcNow() + Pause));
            log.Warning($"The token is not renewed yet, and the old one is used on{End(held.Set)}: {e.Message}");
            return held.Set.AccessToken;
        }
    }

    /// <summary>Another set in place of one that ends or was refused; the same if there is no other.</summary>
    protected abstract Task<TokenSet> RenewAsync(TokenSet? known, ICallLog log, CancellationToken cancellationToken);

    /// <summary>From now on this is in use.</summary>
    protected void Hold(TokenSet set)
    {
        var now = Time.GetUtcNow();
        var isSame = ReferenceEquals(set, Current);

        // A new token that has ended already only tells that two clocks differ.
        var renewAt = isSame ? now + Pause : set.IsExpired(now) ? null : RenewalTime.Of(set.ExpiresAt, now);
        Volatile.Write(ref _held, new Held(set, renewAt));
    }

    /// <summary>The next call gets another set, whenever this one ends.</summary>
    protected void RenewSoon()
    {
        if (Current is { } set) Volatile.Write(ref _held, new Held(set, Time.GetUtcNow()));
    }

    private static string End(TokenSet set) => set.ExpiresAt is { } end ? $" until {end.ToString("u", CultureInfo.InvariantCulture)}" : "";

    private async Task<TokenSet> RenewAsync(Held? known, ICallLog log, CancellationToken cancellationToken)
    {
        if (Current is { } current && !ReferenceEquals(current, known?.Set)) return current;
        var set = await RenewAsync(known?.Set, log, cancellationToken).ConfigureAwait(false);
        Hold(set);
        return set;
    }

    /// <summary>A set, and when to get the next.</summary>
    private sealed class Held(TokenSet set, DateTimeOffset? renewAt)
    {
        public TokenSet Set { get; } = set;

        public DateTimeOffset? RenewAt { get; } = renewAt;
    }
}
