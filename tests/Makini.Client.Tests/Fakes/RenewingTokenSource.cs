namespace Makini.Client.Tests.Fakes;

/// <summary>Gives token-1 until it is refused, then token-2, and so on.</summary>
internal sealed class RenewingTokenSource : ITokenSource
{
    private readonly Lock _gate = new();
    private int _number = 1;

    public int Refusals => Volatile.Read(ref _number) - 1;

    public ValueTask<AccessToken> GetAsync(AccessToken? refused, ICallLog log, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (new AccessToken($"token-{_number}").Equals(refused)) _number++;
            return new(new AccessToken($"token-{_number}"));
        }
    }
}
