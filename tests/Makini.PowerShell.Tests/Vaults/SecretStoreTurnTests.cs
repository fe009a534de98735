using Makini.PowerShell.Tests.Connections;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Tests.Vaults;

/// <summary>
/// Whoever changes SecretStore waits until its process sees what another one wrote. The bridge is in these tests' own assembly, too,
/// so that nothing else in the test process takes part.
/// </summary>
public sealed class SecretStoreTurnTests : VaultTestBase
{
    // Timers may end a little early.
    private static readonly TimeSpan Close = TimeSpan.FromMilliseconds(500);
    private readonly DateTime _before = DateTime.UtcNow;

    public SecretStoreTurnTests()
    {
        Assert.NotEmpty(ConfigurationFolder.Path);
        File.Delete(SecretStoreTurn.NotePath);
        Vault.BeSecretStore();
    }

    [Fact]
    public void What_another_process_wrote_is_waited_for()
    {
        Assert.Empty(Lock());
        var written = WriteElsewhere(TimeSpan.Zero);
        Assert.StartsWith("Another process has changed SecretStore just now", Assert.Single(Lock()), StringComparison.Ordinal);
        Assert.InRange(DateTime.UtcNow - written, SecretStoreTurn.Quiet - Close, TimeSpan.MaxValue);
    }

    [Fact]
    public void What_is_seen_by_now_is_not_waited_for()
    {
        WriteElsewhere(SecretStoreTurn.Quiet);
        Assert.Empty(Lock());
    }

    [Fact]
    public void What_this_process_wrote_is_not_waited_for()
    {
        ChangeInTurn((vault, log, stop) => vault.WriteAsync("other", "new", log, stop));
        Assert.True(File.Exists(SecretStoreTurn.NotePath));
        Assert.Empty(Lock());
    }

    [Theory]
    [InlineData("write")]
    [InlineData("remove")]
    public void Each_change_is_noted(string change)
    {
        Put("secret", "other");
        Assert.False(File.Exists(SecretStoreTurn.NotePath));
        ChangeInTurn(change == "write" ? (vault, log, stop) => vault.WriteAsync("other", "new", log, stop) : (vault, log, stop) => vault.RemoveAsync("other", log, stop));
        Assert.InRange(File.GetLastWriteTimeUtc(SecretStoreTurn.NotePath), _before.AddSeconds(-1), DateTime.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_holds_nobody_up_for_longer_and_who_stops_waiting_lets_the_turn_go()
    {
        WriteElsewhere(TimeSpan.FromHours(-1));
        using var stop = new CancellationTokenSource();
        var log = new TellingLog(stop.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SecretStoreTurn.TakeAsync(log, stop.Token));
        Assert.EndsWith("in 7.0 s.", Assert.Single(log.Lines), StringComparison.Ordinal);
        File.Delete(SecretStoreTurn.NotePath);
        (await SecretStoreTurn.TakeAsync(NullCallLog.Instance, CancellationToken.None)).Dispose();
    }

    [Fact]
    public async Task Who_reads_first_waits_for_who_writes_but_not_to_see_it()
    {
        Put(new System.Collections.Hashtable { ["access_token"] = "a1", ["refresh_token"] = "r1" });
        WriteElsewhere(TimeSpan.Zero);
        var writer = await SecretStoreTurn.KeepWritersOutAsync(NullCallLog.Instance, CancellationToken.None);
        var log = new TellingLog(writer.Dispose);
        Assert.Equal("a1", (await Store.ReadRequiredAsync(log, CancellationToken.None)).AccessToken.Secret);
        Assert.StartsWith("Another process works on", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nobody_waits_for_a_password_that_somebody_types(bool isForChange)
    {
        Put(new System.Collections.Hashtable { ["access_token"] = "a1", ["refresh_token"] = "r1" });
        Vault.Lock(prompt: true);
        Engine.Host.Screen.WhilePrompting = () =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            Task.Run(async () => (await SecretStoreTurn.KeepWritersOutAsync(NullCallLog.Instance, limit.Token)).Dispose(), limit.Token).Wait(limit.Token);
            Vault.Unlock();
        };
        Engine.Host.Screen.Choices.Enqueue(0);
        if (isForChange) ChangeInTurn((vault, log, stop) => vault.WriteAsync(SecretName, "new", log, stop));
        else Assert.Empty(RunVerbose((log, stop) => Store.ReadRequiredAsync(log, stop)));
        Assert.Single(Engine.Host.Screen.Prompts);
    }

    [Fact]
    public void What_was_written_while_it_was_read_is_waited_for_and_read_again()
    {
        Put(new System.Collections.Hashtable { ["access_token"] = "half", ["refresh_token"] = "r1" });
        Vault.Lock(prompt: true);
        Engine.Host.Screen.WhilePrompting = () =>
        {
            Vault.Unlock();
            WriteElsewhere(TimeSpan.Zero);
        };
        Engine.Host.Screen.Choices.Enqueue(0);
        var set = default(TokenSet);
        var said = RunVerbose(async (log, stop) => set = await Store.ReadRequiredAsync(log, stop));
        Assert.StartsWith("Another process has changed SecretStore just now", Assert.Single(said), StringComparison.Ordinal);
        Assert.Equal("r1", set!.RefreshToken);
    }

    [Fact]
    public void A_change_that_is_not_brought_to_its_end_is_noted_as_well()
    {
        Put("secret", "other");
        Vault.Fail("write", 1);
        ChangeInTurn(async (vault, log, stop) => await Assert.ThrowsAsync<MakiniException>(() => vault.WriteAsync("other", "new", log, stop)));
        Assert.True(File.Exists(SecretStoreTurn.NotePath));
    }

    [Fact]
    public void A_vault_of_another_kind_waits_for_nothing()
    {
        var other = new StandInVault();
        WriteElsewhere(TimeSpan.Zero);
        var bridge = new SecretManagementVault(other.Name, new VaultThread(Engine.Runspace.InstanceId));
        Assert.Empty(Lock(bridge));
    }

    /// <summary>A change of the store in another process, so long ago.</summary>
    private static DateTime WriteElsewhere(TimeSpan ago)
    {
        var written = DateTime.UtcNow - ago;
        File.WriteAllText(SecretStoreTurn.NotePath, "another process");
        File.SetLastWriteTimeUtc(SecretStoreTurn.NotePath, written);
        return written;
    }

    /// <summary>What taking the turn says.</summary>
    private IEnumerable<string> Lock(SecretManagementVault? vault = null) => RunVerbose(async (log, stop) =>
        (await (vault ?? Bridge).LockAsync(SecretName, log, stop)).Dispose());

    private void ChangeInTurn(Func<SecretManagementVault, ICallLog, CancellationToken, Task> change) => RunVerbose(async (log, stop) =>
    {
        var vault = Bridge;
        using (await vault.LockAsync("other", log, stop)) await change(vault, log, stop);
    });

    private IEnumerable<string> RunVerbose(Func<ICallLog, CancellationToken, Task> work)
    {
        Func<ICallLog, CancellationToken, Task<object?>> withoutResult = async (log, stop) =>
        {
            await work(log, stop);
            return null;
        };
        return Engine.Run("Invoke-VaultWork $args[0] -Verbose", withoutResult).ThrowOnError().Verbose.Where(line => line.Contains("SecretStore", StringComparison.Ordinal));
    }
    /// <summary>Keeps what is said, and does something when something is.</summary>
    private sealed class TellingLog(Action told) : ICallLog
    {
        public List<string> Lines { get; } = [];

        public bool WantsDetail => true;

        public void Verbose(string message)
        {
            Lines.Add(message);
            told();
        }

        public void Debug(string message)
        {
        }

        public void Warning(string message)
        {
        }
    }
}
