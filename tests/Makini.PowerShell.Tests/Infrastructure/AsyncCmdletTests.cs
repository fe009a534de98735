using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Infrastructure;

public sealed class AsyncCmdletTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly PowerShellEngine _engine = new(importModule: false, AddCmdlets);
    private readonly Probe _probe = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Every_stream_is_written_on_the_pipeline_thread_in_order()
    {
        var result = _engine.Run("Test-Stream $args[0] -Verbose -Debug -InformationAction Continue; [Environment]::CurrentManagedThreadId", _probe);
        Assert.Equal([new[] { 1, 2 }, 3, 4], result.Output.SkipLast(1).Select(o => o.BaseObject));
        Assert.NotEqual(result.Output[^1].BaseObject, _probe.WorkerThread);
        Assert.Equal(["verbose True"], result.Verbose);
        Assert.Equal(["debug"], result.Debug);
        Assert.Equal(["warning"], result.Warnings);
        Assert.Equal("activity", Assert.Single(result.Progress).Activity);
        Assert.Equal("information", Assert.Single(result.Information).MessageData);
        Assert.Equal("MakiniNotFound,Makini.PowerShell.Tests.Infrastructure.TestStreamCommand", result.Error.FullyQualifiedErrorId);
        Assert.Equal("target", result.Error.TargetObject);
        Assert.Equal("look elsewhere", result.Error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData("Test-Stream $args[0] 4>&1", "verbose False")]
    [InlineData("Test-Stream $args[0] -Verbose 4>&1", "verbose True")]
    [InlineData("$VerbosePreference = 'Continue'; Test-Stream $args[0] -Verbose:$false -Debug:$false 4>&1", "verbose False")]
    [InlineData("$VerbosePreference = 'Continue'; Test-Stream $args[0] 4>&1", "verbose True")]
    [InlineData("$DebugPreference = 'Continue'; $VerbosePreference = 'Continue'; Test-Stream $args[0] 4>&1", "verbose True")]
    public void The_log_knows_whether_anybody_listens(string script, string line)
    {
        var lines = _engine.Run(script, _probe).Output.Where(o => o.BaseObject is VerboseRecord).Select(o => o.ToString());
        Assert.Equal(line.EndsWith("True", StringComparison.Ordinal) ? [line] : [], lines);
    }

    [Fact]
    public void Phases_run_in_order_for_every_input() =>
        Assert.Equal(["begin", 1, 2, 3, "end"], _engine.Get("1..3 | Test-Phase").Select(o => o.BaseObject));

    [Fact]
    public async Task Stopping_cancels_the_work_and_returns()
    {
        using var shell = _engine.Shell("Test-Wait $args[0]", _probe);
        var running = shell.BeginInvoke();
        await _probe.Started.Task.WaitAsync(Soon);
        await Task.Run(shell.Stop).WaitAsync(Soon);
        await _probe.Cancelled.Task.WaitAsync(Soon);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
    }

    [Fact]
    public async Task Stopping_returns_although_the_work_does_not_heed_it()
    {
        using (var shell = _engine.Shell("Test-Wait $args[0] -Stubborn", _probe))
        {
            var running = shell.BeginInvoke();
            await _probe.Started.Task.WaitAsync(Soon);
            await Task.Run(shell.Stop).WaitAsync(Soon);
            Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        }
        // What is left of the work ends as a cancelled one: nothing that it holds was disposed of.
        _probe.Release.SetResult();
        Assert.IsAssignableFrom<OperationCanceledException>(await _probe.Ended.Task.WaitAsync(Soon));
    }

    [Fact]
    public async Task A_command_downstream_that_has_enough_ends_the_work_without_an_error()
    {
        var result = _engine.Run("Test-Endless $args[0] | Select-First; 'next'", _probe);
        Assert.Equal([0, "next"], result.ThrowOnError().Output.Select(o => o.BaseObject));
        await _probe.Cancelled.Task.WaitAsync(Soon);
    }

    [Fact]
    public async Task A_break_downstream_ends_the_work()
    {
        Assert.Equal([0], _engine.Get("foreach ($once in 1) { Test-Endless $args[0] | ForEach-Object { $_; break } }", _probe).Select(o => o.BaseObject));
        await _probe.Cancelled.Task.WaitAsync(Soon);
    }

    [Fact]
    public async Task An_error_downstream_ends_the_work_and_comes_through()
    {
        var result = _engine.Run("Test-Endless $args[0] | ForEach-Object { throw 'downstream' }", _probe);
        Assert.Equal("downstream", result.Error.FullyQualifiedErrorId);
        await _probe.Cancelled.Task.WaitAsync(Soon);
    }

    [Fact]
    public void ErrorAction_Stop_ends_the_work_at_the_first_error()
    {
        var result = _engine.Run("Test-Stream $args[0] -ErrorAction Stop", _probe);
        Assert.IsType<ActionPreferenceStopException>(result.Terminating);
        Assert.StartsWith("MakiniNotFound", result.Errors[^1].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Single(result.Output);
    }

    [Fact]
    public void The_work_stays_a_few_objects_ahead_of_a_slow_pipeline()
    {
        var ahead = _engine.Get("$taken = 0; Test-Endless $args[0] -Count 2000 | ForEach-Object { $taken++; $args[0].Written - $taken }", _probe);
        Assert.Equal(2000, ahead.Count);
        Assert.InRange(ahead.Max(o => (int)o.BaseObject), -1, 20);
    }

    [Fact]
    public void A_known_failure_becomes_a_terminating_error_with_its_id()
    {
        var failure = new MakiniException(ErrorIds.Forbidden, "not for you");
        var error = _engine.Run("Test-Failure $args[0]", failure).Error;
        Assert.Equal("MakiniForbidden,Makini.PowerShell.Tests.Infrastructure.TestFailureCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.PermissionDenied, error.CategoryInfo.Category);
        Assert.Equal("the input", error.TargetObject);
        Assert.Same(failure, error.Exception);
    }

    [Fact]
    public void Any_other_failure_comes_through_as_it_is()
    {
        var failure = new InvalidOperationException("a bug");
        Assert.Same(failure, _engine.Run("Test-Failure $args[0]", failure).Error.Exception);
    }

    [Fact]
    public void A_cancellation_nobody_asked_for_is_a_failure() =>
        Assert.IsType<OperationCanceledException>(_engine.Run("Test-Failure $args[0]", new OperationCanceledException()).Error.Exception);

    [Fact]
    public void A_prompt_is_shown_on_the_pipeline_thread()
    {
        _engine.Host.Screen.Choices.Enqueue(0);
        var output = _engine.Get("[Environment]::CurrentManagedThreadId; Test-Callback { [Environment]::CurrentManagedThreadId } -Confirm");
        Assert.Equal(output[0].BaseObject, Assert.Single(_engine.Host.Screen.Prompts).Thread);
        Assert.Equal(output[0].BaseObject, output[1].BaseObject);
        Assert.True((bool)output[2].BaseObject);
    }

    [Fact]
    public void A_declined_prompt_ends_the_work() => Assert.Empty(_engine.Get("Test-Callback { 'done' } -WhatIf"));

    [Fact]
    public void A_script_block_that_fails_on_the_pipeline_thread_fails_the_work() =>
        Assert.Equal("broken", _engine.Run("Test-Callback { throw 'broken' }").Error.FullyQualifiedErrorId);

    [Fact]
    public async Task A_synchronization_context_that_never_runs_anything_does_no_harm()
    {
        var output = Task.Factory.StartNew(
            () =>
            {
                SynchronizationContext.SetSynchronizationContext(new DeadContext());
                using var engine = new PowerShellEngine(importModule: false, AddCmdlets, PSThreadOptions.UseCurrentThread);
                return engine.Get("1..3 | Test-Phase").Count;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Assert.Equal(5, await output.WaitAsync(Soon));
    }

    private static void AddCmdlets(InitialSessionState state)
    {
        foreach (var type in typeof(TestStreamCommand).Assembly.GetTypes())
        {
            if (type.Namespace != typeof(TestStreamCommand).Namespace) continue;
            if (type.GetCustomAttributes(typeof(CmdletAttribute), false) is not [CmdletAttribute cmdlet]) continue;
            state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
        }
    }

    private sealed class DeadContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }

        public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException();
    }
}
