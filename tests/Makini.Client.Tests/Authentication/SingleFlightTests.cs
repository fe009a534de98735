using Makini.Client.Tests.Fakes;

namespace Makini.Client.Tests.Authentication;

public sealed class SingleFlightTests
{
    private readonly SingleFlight<int> _flight = new();
    private readonly TaskCompletionSource<int> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _runs;

    [Fact]
    public async Task Runs_once_for_all_who_wait()
    {
        var all = Enumerable.Range(0, 32).Select(_ => RunAsync()).ToArray();
        _result.SetResult(5);

        Assert.All(await Task.WhenAll(all), r => Assert.Equal(5, r));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Runs_again_after_its_end()
    {
        _result.SetResult(5);

        await RunAsync();
        await RunAsync();

        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task Gives_its_error_to_all_who_wait()
    {
        var all = Enumerable.Range(0, 3).Select(_ => RunAsync()).ToArray();
        _result.SetException(new MakiniException(ErrorIds.Unavailable, "no"));

        foreach (var one in all) await Assert.ThrowsAsync<MakiniException>(() => one);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task A_caller_that_leaves_does_not_stop_the_others()
    {
        using var leaving = new CancellationTokenSource();
        var first = RunAsync(leaving.Token);
        var second = RunAsync();

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _result.SetResult(5);

        Assert.Equal(5, await second);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Work_is_asked_to_stop_when_the_last_caller_has_left()
    {
        using var leaving = new CancellationTokenSource();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var only = _flight.RunAsync(
            async (_, stop) =>
            {
                using var telling = stop.Register(() => asked.SetResult());
                started.SetResult();
                await asked.Task;
                return 0;
            },
            NullCallLog.Instance,
            leaving.Token);
        await started.Task;

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Another_caller_takes_over_where_the_work_fails_with_its_leader()
    {
        using var leaving = new CancellationTokenSource();
        var first = RunAsync(leaving.Token);
        var log = new RecordingLog();
        var second = _flight.RunAsync((_, _) => Task.FromResult(7), log, CancellationToken.None);

        await leaving.CancelAsync();
        _result.SetException(new OperationCanceledException("The pipeline was stopped."));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(7, await second);
        Assert.Single(log.Lines);
    }

    private Task<int> RunAsync(CancellationToken cancellationToken = default) => _flight.RunAsync(
        (_, _) =>
        {
            Interlocked.Increment(ref _runs);
            return _result.Task;
        },
        NullCallLog.Instance,
        cancellationToken);
}
