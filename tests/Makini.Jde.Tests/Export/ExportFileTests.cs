using Makini.Jde.Export;
using Makini.Jde.Query;
using Makini.Jde.Tests.Query;

namespace Makini.Jde.Tests.Export;

/// <summary>What is or is not done to files, and which rows go into them.</summary>
public sealed class ExportFileTests : ExportTestBase
{
    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_by_a_whole_one()
    {
        await File.WriteAllTextAsync(PathOf("a.csv"), "before");
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(30) { BrokenPage = 2 }, Movements("a.csv")));
        Assert.Equal("before", await File.ReadAllTextAsync(PathOf("a.csv")));

        await RunAsync(new StockService(30), Movements("a.csv", resumes: true));

        Assert.StartsWith("UKID", await File.ReadAllTextAsync(PathOf("a.csv")), StringComparison.Ordinal);
        Assert.Equal(["a.csv"], FileNames);
    }

    [Fact]
    public async Task A_file_to_keep_is_an_error_before_anything_is_sent()
    {
        await File.WriteAllTextAsync(PathOf("a.csv"), "before");
        var service = new StockService(30);

        var failure = await Assert.ThrowsAsync<MakiniException>(() => RunAsync(service, Movements("a.csv") with { KeepsExisting = true }));

        Assert.Equal(ErrorIds.FileUnavailable, failure.ErrorId);
        Assert.Empty(service.Passthrough.Requests);
    }

    [Fact]
    public async Task A_file_that_is_read_only_is_replaced_only_by_force()
    {
        await File.WriteAllTextAsync(PathOf("a.csv"), "before");
        File.SetAttributes(PathOf("a.csv"), FileAttributes.ReadOnly);

        var failure = await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(30), Movements("a.csv")));
        Assert.Equal(ErrorIds.FileUnavailable, failure.ErrorId);

        Assert.Equal(30, (await RunAsync(new StockService(30), Movements("a.csv") with { ReplacesReadOnly = true })).Rows);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("sqlite")]
    [InlineData("parquet")]
    public async Task A_folder_that_is_not_there_is_an_error_of_ours(string format)
    {
        var failure = await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(30), Movements("none/a." + format)));

        Assert.Equal(ErrorIds.FileUnavailable, failure.ErrorId);
        Assert.Equal(PathOf("none/a." + format), failure.Target);
    }

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a")]
    public void A_name_that_tells_no_format_is_refused(string name) =>
        Assert.Equal(ErrorIds.InvalidRequest, Assert.Throws<MakiniException>(() => ExportFormats.Of(name)).ErrorId);

    [Fact]
    public async Task Cancelled_it_leaves_what_can_be_resumed()
    {
        using var stop = new CancellationTokenSource();
        using var client = new StockService(95).Passthrough.Client();
        var exporter = new JdeExporter(client);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => exporter.RunAsync(
            Movements("a.csv"),
            progress =>
            {
                if (progress.Rows == 30) stop.Cancel();
            },
            NullCallLog.Instance,
            stop.Token));

        Assert.Equal(["a.csv.checkpoint", "a.csv.partial"], FileNames);
        Assert.Equal(30, (await RunAsync(new StockService(95), Movements("a.csv", resumes: true))).ResumedRows);
    }

    [Theory]
    [InlineData("F0101", "2026-10-08", " WHERE ABUPMJ >= ?", "126281")]
    [InlineData("F0101", "2026-10-08 14:30:00", "WHERE ABUPMJ > ? OR (ABUPMJ = ? AND ABUPMT >= ?)", "126281 126281 143000")]
    [InlineData("F4211", "2026-10-08 14:30:00", "WHERE SDUPMJ > ? OR (SDUPMJ = ? AND SDTDAY >= ?)", "126281 126281 143000")]
    public async Task Changes_are_found_by_date_and_time_updated(string table, string since, string where, string parameters)
    {
        var service = FakePassthrough.Answering("""{"data":[{"ROWS_FOUND":0}]}""");
        using var client = service.Client();
        var export = new JdeExport
        {
            Query = new JdeQuery { Table = table, Properties = ["AN8"] },
            Path = PathOf("a.csv"),
            Format = JdeExportFormat.Csv,
            ChangedSince = DateTime.Parse(since, System.Globalization.CultureInfo.InvariantCulture),
        };

        await new JdeExporter(client).RunAsync(export, _ => { }, NullCallLog.Instance, CancellationToken.None);

        Assert.Contains(where, service.Requests[^1].Text, StringComparison.Ordinal);
        Assert.Equal(parameters, string.Join(' ', service.Requests[^1].Parameters));
    }

    [Fact]
    public async Task A_file_that_does_not_say_when_it_changed_is_refused()
    {
        var failure = await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(5), Movements("a.csv") with { ChangedSince = new DateTime(2026, 1, 1) }));

        Assert.Equal(ErrorIds.InvalidRequest, failure.ErrorId);
        Assert.Contains("UPMJ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", false)]
    [InlineData("sqlite", false)]
    [InlineData("sqlite", true)]
    [InlineData("parquet", true)]
    public async Task A_second_export_to_the_file_is_refused_and_the_first_goes_on(string format, bool resumes)
    {
        await RunAsync(new StockService(35), Movements("whole." + format));
        Task<JdeExportResult>? second = null;

        await RunAsync(
            new StockService(35),
            Movements("a." + format),
            report: _ => second ??= RunAsync(new StockService(35), Movements("a." + format, resumes)));

        var failure = await Assert.ThrowsAsync<MakiniException>(() => second!);
        Assert.Equal(ErrorIds.FileUnavailable, failure.ErrorId);
        Assert.Contains("Another export writes", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["a." + format, "whole." + format], FileNames);
        Assert.Equal(await File.ReadAllBytesAsync(PathOf("whole." + format)), await File.ReadAllBytesAsync(PathOf("a." + format)));
    }
}
