using System.Management.Automation;

namespace Makini.PowerShell.Tests.Entities;

/// <summary>Many keys at once: several under way, never more than six, and all in their order.</summary>
public sealed class ReadAheadTests : EntityTestBase
{
    private const int Most = 6;

    private readonly TaskCompletionSource _isFull = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _now;
    private int _most;

    public ReadAheadTests() => Service.Answer = line => KeyIn(line) is "none" ? ""
        : line.Contains("?page=", StringComparison.Ordinal) ? $$"""{"data":[{"key":"{{KeyIn(line)}}"}]}"""
        : $$$"""{"data":{"key":"{{{KeyIn(line)}}}"}}""";

    [Theory]
    [InlineData("Get-MakiniAsset $keys")]
    [InlineData("$keys | Get-MakiniAsset")]
    [InlineData("$keys | Get-MakiniEntity Asset")]
    [InlineData("$keys | ForEach-Object { [pscustomobject]@{ AssetKey = $_ } } | Get-MakiniAsset")]
    [InlineData("Get-MakiniAssetMaterial $keys")]
    [InlineData("$keys | Get-MakiniAssetMaterial")]
    public void Six_are_read_at_the_same_time_and_come_in_their_order(string script)
    {
        Service.Hold = HoldUntilFullAsync;
        Assert.Equal(Keys(20), Texts($"$keys = $args; ({script}).Key", [.. Keys(20)]));
        Assert.Equal(Most, _most);
    }

    [Fact]
    public void One_that_is_missing_is_no_end_and_its_error_names_it()
    {
        Service.Hold = _ => Task.Delay(20);
        var result = Engine.Run("'a', 'b', 'none', 'c', 'd' | Get-MakiniAsset");
        Assert.Equal(["a", "b", "c", "d"], result.Output.Select(asset => asset.Properties["Key"].Value));
        Assert.StartsWith("MakiniNotFound,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("none", result.Error.TargetObject);
        Assert.Equal(["a"], Texts("(Get-MakiniAssetMaterial a, none -ErrorAction SilentlyContinue).Key"));
    }

    [Fact]
    public void ErrorAction_Stop_stops_at_the_one_that_is_missing()
    {
        Service.Hold = _ => Task.Delay(20);
        Assert.Equal(["a", "b"], Texts("try { 'a', 'b', 'none', 'c' | Get-MakiniAsset -ErrorAction Stop | ForEach-Object Key } catch { }"));
    }

    [Theory]
    [InlineData("Get-MakiniAsset a, b, c, d -Skip 1 -First 2")]
    [InlineData("'a', 'b', 'c', 'd' | Get-MakiniAsset -Skip 1 -First 2")]
    public void First_and_Skip_cut_what_comes(string script) => Assert.Equal(["b", "c"], Texts($"({script}).Key"));

    [Fact]
    public void Whoever_pipes_slowly_gets_each_at_once()
    {
        var log = Texts(
            """
            $null = Get-MakiniAsset warm
            'a', 'b' | ForEach-Object { [Threading.Thread]::Sleep(1500); $global:log += @("in $_"); $_ } |
                Get-MakiniAsset | ForEach-Object { $global:log += "out $($_.Key)" }
            $log
            """);
        Assert.Equal(["in a", "out a", "in b", "out b"], log);
    }

    [Fact]
    public void What_an_event_names_comes_out_before_the_next_event_however_quick_they_are()
    {
        Service.Hold = _ => Task.Delay(100);
        var log = Texts(
            """
            'a', 'b', 'c' | ForEach-Object {
                $global:log += @("in $_")
                [Makini.Webhooks.MakiniEntityChange] @{ Event = 'assets.updated'; Entity = 'Asset'; Key = [string[]] $_ }
            } | Get-MakiniEntity | ForEach-Object { $global:log += "out $($_.Key)" }
            $log
            """);
        Assert.Equal(["in a", "out a", "in b", "out b", "in c", "out c"], log);
    }

    [Fact]
    public void A_list_comes_after_what_was_read_for_keys_before_it()
    {
        Service.Hold = line => Task.Delay(line.Contains("?page=", StringComparison.Ordinal) ? 1 : 100);
        Assert.Equal(["a", "b", "c", "assets"], Texts("('a', 'b', 'c', (Get-MakiniConnection) | Get-MakiniAsset).Key"));
    }

    [Fact]
    public async Task Stopping_ends_the_reads_that_are_under_way()
    {
        Service.IsSilent = true;
        using var shell = Engine.Shell("Get-MakiniAsset a, b, c");
        var running = shell.BeginInvoke();
        await Service.RequestArrived.Task.WaitAsync(Soon);
        await Task.Factory.FromAsync(shell.BeginStop(null, null), shell.EndStop);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        await Service.ClientLeft.Task.WaitAsync(Soon);
    }

    [Fact]
    public void Whoever_has_enough_ends_the_reads_that_are_under_way()
    {
        Service.Hold = _ => Task.Delay(50);
        Assert.Equal(["k1"], Texts("foreach ($once in 1) { $args | Get-MakiniAsset | ForEach-Object { $_.Key; break } }", [.. Keys(50)]));
        Assert.InRange(Asked.Count, 1, Most + 1);
    }

    private static IEnumerable<string> Keys(int count) => Enumerable.Range(1, count).Select(i => $"k{i}");

    private static string KeyIn(string line) => Uri.UnescapeDataString(line.Split(' ')[1].Split('?')[0].Split('/').Last(part => part != "materials"));

    /// <summary>The first one is a while under way by itself: how long a read takes is known then. The others wait for six.</summary>
    private async Task HoldUntilFullAsync(string line)
    {
        var now = Interlocked.Increment(ref _now);
        lock (_isFull) _most = Math.Max(_most, now);
        if (now == Most) _isFull.TrySetResult();
        await Task.WhenAny(_isFull.Task, Task.Delay(KeyIn(line) == "k1" ? TimeSpan.FromMilliseconds(500) : Soon));
        Interlocked.Decrement(ref _now);
    }
}
