using System.Management.Automation;

namespace Makini.PowerShell.Tests.Vaults;

/// <summary>Where vault commands run, and that they never run into each other.</summary>
public sealed class VaultThreadTests : VaultTestBase
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public void An_interactive_session_is_asked_for_the_password()
    {
        Put(Secure("token-1"));
        Vault.Lock(prompt: true);
        Engine.Host.Screen.Choices.Enqueue(0);
        Assert.Equal("token-1", ReadSet().AccessToken.Secret);
        Assert.Single(Engine.Host.Screen.Prompts);
    }

    [Fact]
    public void A_session_that_cannot_be_asked_gets_an_error_and_no_prompt()
    {
        Put(Secure("token-1"));
        Vault.Lock(prompt: true);
        using var engine = NewEngine(isInteractive: false);
        IsMended(Read(StoreOf(engine), engine).Error, ErrorIds.VaultLocked, "Unlock-SecretVault");
        Assert.Empty(engine.Host.Screen.Prompts);
        Assert.Empty(engine.Host.Screen.Text);
    }

    [Fact]
    public void Another_runspace_than_the_connections_own_calls_no_vault()
    {
        Put(Secure("token-1"));
        using var other = NewEngine();
        Assert.Equal("token-1", ((TokenSet)Assert.Single(Read(engine: other).ThrowOnError().Output).BaseObject).AccessToken.Secret);
        Assert.Empty(other.Get("Get-Module Microsoft.PowerShell.SecretManagement"));
        Assert.NotEmpty(Engine.Get("Get-Module Microsoft.PowerShell.SecretManagement"));
    }

    [Fact]
    public async Task Without_a_command_the_silent_runspace_does_it()
    {
        Put(Secure("token-1"));
        var set = await Store.ReadAsync(NullCallLog.Instance, CancellationToken.None);
        Assert.Equal("token-1", set!.AccessToken.Secret);
    }

    [Fact]
    public void A_function_of_the_same_name_is_not_called()
    {
        Put(Secure("token-1"));
        Engine.Get("function global:Get-Secret { throw 'intercepted' }");
        Assert.Equal("token-1", ReadSet().AccessToken.Secret);
    }

    [Fact]
    public void Preferences_for_asking_do_not_reach_the_vault()
    {
        var result = Engine.Run(
            "$ConfirmPreference = 'Low'; $WhatIfPreference = $true; Invoke-VaultWork $args[0]",
            new Func<ICallLog, CancellationToken, Task<object?>>(async (log, stop) =>
            {
                await Store.WriteAsync(Pair("a1", "r1"), log, stop);
                return null;
            }));
        result.ThrowOnError();
        Assert.Empty(Engine.Host.Screen.Prompts);
        Assert.Equal("a1", ReadSet().AccessToken.Secret);
    }

    /// <summary>The stand-in fails as SecretManagement does when two calls meet.</summary>
    [Fact]
    public async Task Eight_runspaces_at_once_do_not_disturb_each_other()
    {
        Put(Secure("token-1"));
        Vault.BeSlow(TimeSpan.FromMilliseconds(3));
        var runs = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var engine = NewEngine();
            return Enumerable.Range(0, 5).Select(_ => Read(StoreOf(engine), engine)).ToList();
        }));
        var results = await Task.WhenAll(runs).WaitAsync(Soon);
        Assert.All(results.SelectMany(r => r), r => Assert.Empty(r.Errors));
    }

    /// <summary>A command downstream waits for a token that a command upstream renews: its pipeline thread is not free.</summary>
    [Fact]
    public async Task A_busy_pipeline_thread_is_not_waited_for()
    {
        Put(Secure("token-1"));
        var done = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<ICallLog, CancellationToken, Task<object?>> upstream = (log, stop) =>
        {
            _ = Task.Run(
                async () =>
                {
                    try
                    {
                        done.TrySetResult((await Store.ReadRequiredAsync(log, stop)).AccessToken.Secret);
                    }
                    catch (Exception e)
                    {
                        done.TrySetException(e);
                    }
                },
                CancellationToken.None);
            return Task.FromResult<object?>("row");
        };
        Func<ICallLog, CancellationToken, Task<object?>> downstream = async (_, _) => await done.Task;
        var run = Task.Run(() => Engine.Get("$up, $down = $args; Invoke-VaultWork $up | ForEach-Object { Invoke-VaultWork $down }", upstream, downstream));
        Assert.Equal("token-1", Assert.Single(await run.WaitAsync(Soon)).BaseObject);
    }

    [Fact]
    public async Task A_pair_is_stored_although_the_command_was_stopped()
    {
        Put(Secure("token-1"));
        using var shell = Engine.Shell(
            "Invoke-VaultWork $args[0]",
            new Func<ICallLog, CancellationToken, Task<object?>>(WriteWhenStoppedAsync));
        var running = shell.BeginInvoke();
        await _started.Task.WaitAsync(Soon);
        shell.Stop();
        await _written.Task.WaitAsync(Soon);
        Assert.Equal("a2", ((TokenSet)Assert.Single(Read().ThrowOnError().Output).BaseObject).AccessToken.Secret);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
    }

    private async Task<object?> WriteWhenStoppedAsync(ICallLog log, CancellationToken stop)
    {
        _started.TrySetResult();
        await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        await Store.WriteAsync(new TokenSet(new AccessToken("a2")), log, CancellationToken.None);
        _written.TrySetResult();
        return null;
    }
}
