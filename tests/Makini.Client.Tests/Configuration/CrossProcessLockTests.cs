using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Worker;
using Makini.Configuration;

namespace Makini.Client.Tests.Configuration;

public sealed class CrossProcessLockTests
{
    private readonly string _name = $"vault/{Guid.NewGuid():N}";
    private readonly RecordingLog _log = new();

    [Fact]
    public async Task Is_held_by_one_at_a_time()
    {
        var first = await AcquireAsync();
        var second = CrossProcessLock.AcquireAsync(_name.ToUpperInvariant(), _log, CancellationToken.None);

        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second.WaitAsync(TimeSpan.FromSeconds(30))).Dispose();
        Assert.Contains("waiting", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locks_of_other_names_do_not_wait()
    {
        using var one = await AcquireAsync();
        using var other = await CrossProcessLock.AcquireAsync(_name + "x", _log, CancellationToken.None);

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using var held = await AcquireAsync();
        using var stop = new CancellationTokenSource();
        var waiting = CrossProcessLock.AcquireAsync(_name, _log, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Is_let_go_by_a_process_that_is_killed()
    {
        using var worker = await WorkerProcess.StartAsync("lock", _name);
        var waiting = AcquireAsync();
        Assert.False(waiting.IsCompleted);

        await worker.KillAsync();

        (await waiting.WaitAsync(TimeSpan.FromSeconds(30))).Dispose();
    }

    [Fact]
    public async Task Says_which_file_cannot_be_used()
    {
        var path = Directory.CreateDirectory(CrossProcessLock.PathOf(_name));

        var error = await Assert.ThrowsAsync<MakiniException>(AcquireAsync);

        path.Delete();
        Assert.Equal(ErrorIds.ConfigurationUnavailable, error.ErrorId);
        Assert.Equal(path.FullName, error.Target);
        Assert.Contains(UserFolder.Variable, error.RecommendedAction, StringComparison.Ordinal);
    }

    private Task<IDisposable> AcquireAsync() => CrossProcessLock.AcquireAsync(_name, _log, CancellationToken.None);
}
