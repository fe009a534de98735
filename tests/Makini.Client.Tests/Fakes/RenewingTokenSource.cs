namespace Makini.Client.Tests.Fakes;

/// <summary>Gives token-1 until it is refused, then token-2, and so on.</summary>
internal sealed class RenewingTokenSource : ITokenSource
{
    private int _number = 1;
    private int _refusals;

    public int Refusals => Volatile.Read(ref _refusals);

    public ValueTask<AccessToken> GetAsync(bool refused, ICallLog log, CancellationToken cancellationToken)
    {
        if (refused)
        {
            Interlocked.Increment(ref _refusals);
            Interlocked.Increment(ref _number);
        }

        return new(new AccessToken($"token-{Volatile.Read(ref _number)}"));
    }
}
