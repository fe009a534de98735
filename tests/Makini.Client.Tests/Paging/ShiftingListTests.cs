using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Paging;

/// <summary>Lists that change while they are walked.</summary>
public sealed class ShiftingListTests
{
    private const string Warned = "The list changed while it was read: no record comes twice, but some may be missing. Read it again to be sure.";

    [Fact]
    public async Task A_record_that_moved_to_the_next_page_comes_once()
    {
        await using var server = Pages((["k1", "k2"], 3, 5), (["k2", "k3"], 3, 6), (["k4", "k5"], 3, 6));
        var log = new RecordingLog();

        Assert.Equal(["k1", "k2", "k3", "k4", "k5"], await Walk.AllAsync(server.Url, log));
        Assert.Single(log.Lines, Warned);
    }

    [Fact]
    public async Task A_total_that_changes_is_told_once()
    {
        await using var server = Pages((["k1", "k2"], 3, 6), (["k3", "k5"], 3, 5), (["k6"], 3, 4));
        var log = new RecordingLog();

        Assert.Equal(["k1", "k2", "k3", "k5", "k6"], await Walk.AllAsync(server.Url, log));
        Assert.Single(log.Lines, Warned);
    }

    [Fact]
    public async Task A_list_that_grows_is_read_to_its_new_end()
    {
        await using var server = Pages((["k1"], 2, 2), (["k2"], 3, 3), (["k3"], 3, 3));
        var log = new RecordingLog();

        Assert.Equal(["k1", "k2", "k3"], await Walk.AllAsync(server.Url, log));
        Assert.Single(log.Lines, Warned);
    }

    [Fact]
    public async Task A_list_that_shrinks_ends_with_its_first_empty_page()
    {
        await using var server = Pages((["k1"], 30, 30), (["k2"], 2, 2), ([], 2, 2));
        var log = new RecordingLog();

        Assert.Equal(["k1", "k2"], await Walk.AllAsync(server.Url, log));
        Assert.Single(log.Lines, Warned);
    }

    [Fact]
    public async Task A_list_that_stays_is_no_reason_to_warn()
    {
        await using var server = Pages((["k1"], 2, 2), (["k2"], 2, 2));
        var log = new RecordingLog();

        await Walk.AllAsync(server.Url, log);

        Assert.DoesNotContain(Warned, log.Lines);
    }

    private static TestServer Pages(params (string[] Keys, int Last, int Total)[] pages) => new((request, _) =>
    {
        var (keys, last, total) = pages[Math.Min(ListAnswer.Number(request), pages.Length) - 1];
        return ListAnswer.Page(keys, last, total);
    });
}
