using Polly;
using Polly.Retry;

namespace Makini.Http;

/// <summary>
/// The one place that repeats: at most MaximumRetryCount times, and never past the budget, which counts from the first
/// try and includes the waiting.
/// </summary>
internal sealed class RetryPolicy
{
    private static readonly ResiliencePropertyKey<Call> CallKey = new("Makini.Call");

    private static readonly ResiliencePropertyKey<TimeSpan> DelayKey = new("Makini.Delay");

    private readonly RetryDelays _delays = new();
    private readonly Func<Call, CancellationToken, ValueTask<Attempt>> _attempt;
    private readonly ResiliencePipeline<Attempt> _pipeline;
    private readonly TimeProvider _time;
    private readonly TimeSpan _budget;
    private readonly int _most;

    /// <param name="options">How often and how long.</param>
    /// <param name="attempt">One try.</param>
    public RetryPolicy(ServiceOptions options, Func<Call, CancellationToken, ValueTask<Attempt>> attempt)
    {
        _attempt = attempt;
        _time = options.TimeProvider;
        _budget = options.RetryBudget;
        _most = options.MaximumRetryCount;
        _pipeline = _most == 0 ? ResiliencePipeline<Attempt>.Empty : Build();
    }

    public async ValueTask<Attempt> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            context.Properties.Set(CallKey, call);
            return await _pipeline.ExecuteAsync(
                static (c, attempt) => attempt(CallOf(c), c.CancellationToken), context, _attempt).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<Attempt> Build() => new ResiliencePipelineBuilder<Attempt> { TimeProvider = _time }
        .AddRetry(new RetryStrategyOptions<Attempt>
        {
            MaxRetryAttempts = _most,
            ShouldHandle = args =>
                new(args.Outcome.Exception is null && PlanNext(args.Outcome.Result, args.AttemptNumber + 1, args.Context)),
            DelayGenerator = args => new(args.Context.Properties.GetValue(DelayKey, TimeSpan.Zero)),
            OnRetry = args =>
            {
                Tell(args);
                return default;
            },
        })
        .Build();

    /// <summary>Whether there is another try, and after which delay.</summary>
    private bool PlanNext(Attempt attempt, int tries, ResilienceContext context)
    {
        var call = CallOf(context);
        var mayRepeat = attempt.Repetition == Repetition.Always || (attempt.Repetition == Repetition.IfHarmless && call.IsHarmless);
        if (!mayRepeat) return false;
        var delay = _delays.Next(tries, attempt.RetryAfter);
        if (_time.GetElapsedTime(call.StartedAt) + delay > _budget) return false;
        context.Properties.Set(DelayKey, delay);
        return true;
    }

    private void Tell(OnRetryArguments<Attempt> args)
    {
        var call = CallOf(args.Context);
        var left = _most - args.AttemptNumber;
        var tries = left == 1 ? "1 try" : FormattableString.Invariant($"{left} tries");
        call.Log.Verbose(FormattableString.Invariant(
            $"{call} {args.Outcome.Result.Reason}; again in {args.RetryDelay.TotalSeconds:0.0} s, {tries} left"));
    }

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);
}
