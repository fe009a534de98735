namespace Makini.Jde.Query;

/// <summary>Reads the currencies once, however many queries want them at the same time.</summary>
/// <param name="read">Reads them.</param>
internal sealed class CurrencyCache(Func<JdeRoute, ICallLog, CancellationToken, Task<JdeCurrencies>> read) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>The currencies, if they have been read.</summary>
    public JdeCurrencies? Known { get; private set; }

    /// <summary>The currencies. A caller that is cancelled or fails leaves the reading to the next one.</summary>
    public async Task<JdeCurrencies> GetAsync(JdeRoute route, ICallLog log, CancellationToken cancellationToken)
    {
        if (Known is { } known) return known;

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Known ??= await read(route, log, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
