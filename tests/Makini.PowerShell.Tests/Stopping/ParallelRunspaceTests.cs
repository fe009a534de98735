using Makini.PowerShell.Tests.Connections;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Stopping;

/// <summary>Eight runspaces that use the module at once. The benchmark 'soak' does so for minutes.</summary>
[Collection(AloneCollection.Name)]
public sealed class ParallelRunspaceTests(AccountFixture fixture) : IClassFixture<AccountFixture>
{
    private const int Runspaces = 8;
    private const int Rounds = 4;
    private const long Slack = 24_000_000;

    private const string Work =
        """
        $rows = @(Invoke-JdeQuery F0911 -Property DOC)
        foreach ($once in 1) { Invoke-JdeQuery F0911 -Property DOC | ForEach-Object { break } }
        try { Invoke-JdeQuery F0911 -Property none } catch { $Error.Clear() }
        "$($rows.Count) $(@(Get-MakiniWorkOrder).Count)"
        """;

    [Fact]
    public async Task Each_gets_its_rows_and_nothing_is_kept()
    {
        var expected = await RunAsync(rounds: 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var output = await RunAsync(Rounds);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Slack);
        Assert.Single(expected.Distinct());
        Assert.Equal(Enumerable.Repeat(expected[0], Runspaces * Rounds), output);
    }

    private async Task<string[]> RunAsync(int rounds)
    {
        var sandbox = fixture.Engine.One("$sandbox");
        var output = await Task.WhenAll(Enumerable.Range(0, Runspaces).Select(_ => Task.Run(() => RunOne((object)sandbox, rounds))));
        return [.. output.SelectMany(lines => lines)];
    }

    private static List<string> RunOne(object sandbox, int rounds)
    {
        using var engine = new PowerShellEngine();
        engine.Get("$null = Connect-Makini one -Token $args[0].GetAccessToken() -BaseUri $args[0].Url", sandbox);
        return [.. Enumerable.Range(0, rounds).Select(_ => (string)engine.One(Work))];
    }
}
