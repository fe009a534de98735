namespace Makini.Host.Tests;

public class QuickstartTests
{
    [Fact]
    public async Task Shows_tables_a_person_understands_and_stops()
    {
        var run = await HostProcess.RunAsync("examples/quickstart.ps1");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Connected to 'sandbox', which is jd-edwards-world.", run.Lines[0]);
        Assert.Equal("The sandbox has stopped.", run.Lines[^1]);
        Assert.Equal("DOCO DL01 SRST MCU STRT DRQJ", HeadingsAfter(run, "Open work orders"));
        Assert.Equal("AN8 ALPH AT1 MCU UPMJ", HeadingsAfter(run, "Address book"));
        Assert.Equal("DOC DCT DGJ ANI AA EXA", HeadingsAfter(run, "JPY"));
        Assert.Equal("WASRST DRDL01 ORDERS", HeadingsAfter(run, "Work orders by status"));

        // JDE stores no decimal point: where it belongs, the currency says.
        Assert.Matches(@"^\d+ \w\w +2026-\d\d-\d\d .* -?\d+\.\d\d ", RowAfter(run, "USD"));
        Assert.Matches(@"^\d+ \w\w +2026-\d\d-\d\d \S+ +-?\d+ ", RowAfter(run, "JPY"));
    }

    /// <summary>The first line of the table under a line of text, single-spaced.</summary>
    private static string HeadingsAfter(HostRun run, string text) =>
        string.Join(' ', LinesAfter(run, text).First().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The first row: below the headings and their dashes.</summary>
    private static string RowAfter(HostRun run, string text) => LinesAfter(run, text).Skip(2).First();

    private static IEnumerable<string> LinesAfter(HostRun run, string text) =>
        run.Lines.SkipWhile(line => !line.StartsWith(text, StringComparison.Ordinal)).Skip(1);
}
