using Polly;
using Polly.CircuitBreaker;

namespace Makini.Http;

/// <summary>
/// Spares a service that does not answer, and its callers the waiting: when calls keep failing, each with all its tries,
/// further ones fail at once for a while. Then one is let through, and what becomes of it decides.
/// </summary>
internal sealed class CircuitBreaker : IMakiniTransport
{
    private const double FailedShare = 0.8;
    private const int Fewest = 2;

    // Five calls that are repeated as often as is usual take nearly this long to fail.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly CircuitBreakerStateProvider _state = new();
    private readonly CircuitBreakerManualControl _control = new();
    private readonly ResiliencePipeline _pipeline;
    private readonly IMakiniTransport _inner;
    private readonly ServiceOptions _options;
    private long _until;

    /// <param name="inner">The way to the service.</param>
    /// <param name="options">After how many failed calls it opens; 0 for never.</param>
    public CircuitBreaker(IMakiniTransport inner, ServiceOptions options)
    {
        _inner = inner;
        _options = options;
        _pipeline = options.CircuitBreakerThreshold == 0 ? ResiliencePipeline.Empty : Build();
    }

    /// <summary>Whether calls go through.</summary>
    public MakiniCircuit Circuit => _state.CircuitState switch
    {
        CircuitState.Open or CircuitState.Isolated when _options.TimeProvider.GetUtcNow() < Until => MakiniCircuit.Open,
        CircuitState.Closed => MakiniCircuit.Closed,
        _ => MakiniCircuit.HalfOpen,
    };

    /// <summary>When the next call is let through, after it was opened.</summary>
    public DateTimeOffset Until => new(Volatile.Read(ref _until), TimeSpan.Zero);

    /// <summary>What to do while it is open.</summary>
    public string Advice => $"Wait, or ask at once whether it answers again: Test-MakiniConnection {CommandWord.Of(_options.Name)}";

    /// <inheritdoc/>
    public async Task<MakiniResponse> SendAsync(MakiniRequest request, ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                static (call, stop) => new ValueTask<MakiniResponse>(call.Inner.SendAsync(call.Request, call.Log, stop)),
                (Inner: _inner, Request: request, Log: log),
                cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenCircuitException)
        {
            throw Open();
        }
    }

    /// <summary>The service was seen to answer.</summary>
    public Task CloseAsync(CancellationToken cancellationToken) =>
        Circuit == MakiniCircuit.Closed ? Task.CompletedTask : _control.CloseAsync(cancellationToken);

    private ResiliencePipeline Build() => new ResiliencePipelineBuilder { TimeProvider = _options.TimeProvider }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = FailedShare,
            MinimumThroughput = Math.Max(Fewest, _options.CircuitBreakerThreshold),
            SamplingDuration = Window,
            BreakDurationGenerator = args => new(PauseAfter(args.HalfOpenAttempts)),
            ShouldHandle = args => new(args.Outcome.Exception is MakiniException { ErrorId: ErrorIds.Unavailable }),
            OnOpened = args =>
            {
                Volatile.Write(ref _until, (_options.TimeProvider.GetUtcNow() + args.BreakDuration).UtcTicks);
                return default;
            },
            StateProvider = _state,
            ManualControl = _control,
        })
        .Build();

    private static TimeSpan PauseAfter(int failedProbes)
    {
        var pause = FirstPause.TotalSeconds * Math.Pow(2, Math.Min(failedProbes, 10));
        return TimeSpan.FromSeconds(Math.Min(pause, LongestPause.TotalSeconds));
    }

    private MakiniException Open() => new(
        ErrorIds.Unavailable,
        FormattableString.Invariant($"Makini gave no answer several times in a row: nothing is sent before {Until.ToLocalTime():HH:mm:ss}."))
    {
        RecommendedAction = Advice,
    };
}
