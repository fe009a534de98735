using Makini.Jde.Export;
using Makini.Jde.Query;
using Makini.Jde.Tests.Query;
using Microsoft.Data.Sqlite;

namespace Makini.Jde.Tests.Export;

/// <summary>Exports that end in the middle, and go on.</summary>
public sealed class ResumeTests : ExportTestBase
{
    private const int Rows = 95;

    public static TheoryData<string, int> Interruptions()
    {
        var all = new TheoryData<string, int>();
        foreach (var format in new[] { "csv", "jsonl", "sqlite", "parquet" })
            for (var page = 1; page <= (Rows / PageSize) + 1; page++) all.Add(format, page);
        return all;
    }

    [Theory]
    [MemberData(nameof(Interruptions))]
    public async Task Ended_at_any_page_and_resumed_it_is_the_file_of_an_undisturbed_run(string format, int page)
    {
        await RunAsync(new StockService(Rows), Movements("whole." + format));
        var service = new StockService(Rows) { BrokenPage = page };
        var failure = await Assert.ThrowsAsync<MakiniException>(() => RunAsync(service, Movements("broken." + format)));
        Assert.Equal(ErrorIds.Unavailable, failure.ErrorId);
        Assert.False(File.Exists(PathOf("broken." + format)));
        if (format != "sqlite") await SpoilAsync(PathOf("broken." + format), format);

        var result = await RunAsync(new StockService(Rows), Movements("broken." + format, resumes: true));

        Assert.Equal(Rows, result.Rows);
        Assert.Equal(Saved(format, page - 1), result.ResumedRows);
        Assert.Equal(["broken." + format, "whole." + format], FileNames);
        Assert.Equal(await File.ReadAllBytesAsync(PathOf("whole." + format)), await File.ReadAllBytesAsync(PathOf("broken." + format)));
    }

    [Theory]
    [MemberData(nameof(Interruptions))]
    public async Task Pages_read_ahead_make_the_same_file(string format, int page)
    {
        await RunAsync(new StockService(Rows), Movements("whole." + format));
        var export = Movements("ahead." + format) with { PagesAtOnce = 3 };
        var service = new StockService(Rows) { BrokenPage = page };
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(service, export));

        var result = await RunAsync(new StockService(Rows), export with { Resumes = true });

        Assert.Equal(Rows, result.Rows);
        Assert.Equal(await File.ReadAllBytesAsync(PathOf("whole." + format)), await File.ReadAllBytesAsync(PathOf("ahead." + format)));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("sqlite")]
    [InlineData("parquet")]
    public async Task What_was_never_saved_is_begun_again(string format)
    {
        var export = Movements("a." + format) with { SaveInterval = TimeSpan.FromHours(1) };
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows) { BrokenPage = 8 }, export));
        Assert.Equal(["a." + format + ".partial"], FileNames);

        var result = await RunAsync(new StockService(Rows), export with { Resumes = true });

        Assert.Equal((Rows, 0), (result.Rows, result.ResumedRows));
    }

    [Theory]
    [InlineData(3, 8)]
    [InlineData(2, 10)]
    [InlineData(7, 8)]
    public async Task A_database_may_have_more_rows_than_its_checkpoint_knows(int checkpoint, int database)
    {
        await RunAsync(new StockService(Rows), Movements("whole.sqlite"));
        await BreakAsync(checkpoint, database);

        var result = await RunAsync(new StockService(Rows), Movements("a.sqlite", resumes: true));

        Assert.Equal((Rows, (checkpoint - 1) * PageSize), (result.Rows, result.ResumedRows));
        Assert.Equal(await File.ReadAllBytesAsync(PathOf("whole.sqlite")), await File.ReadAllBytesAsync(PathOf("a.sqlite")));
    }

    [Fact]
    public async Task Rows_behind_the_checkpoint_that_have_changed_since_are_replaced()
    {
        await BreakAsync(checkpoint: 3, database: 8);
        await ExecuteAsync("UPDATE F4111 SET TREX = 'as it was' WHERE rowid = 35; INSERT INTO F4111 VALUES (36.5, 'since deleted', NULL, NULL, 0)");

        await RunAsync(new StockService(Rows), Movements("a.sqlite", resumes: true));

        Assert.Equal(
            $"{Rows}|{Rows}|{Rows * (Rows + 1) / 2}|0",
            await ExecuteAsync("SELECT COUNT(*) || '|' || MAX(rowid) || '|' || SUM(UKID) || '|' || SUM(TREX IN ('as it was', 'since deleted')) FROM F4111", "a.sqlite"));
    }

    [Fact]
    public async Task A_database_that_lost_rows_is_an_error_and_not_a_wrong_file()
    {
        await BreakAsync(checkpoint: 4, database: 4);
        await ExecuteAsync("DELETE FROM F4111 WHERE rowid > 12");

        var failure = await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows), Movements("a.sqlite", resumes: true)));

        Assert.Equal(ErrorIds.ExportNotResumable, failure.ErrorId);
    }

    [Fact]
    public async Task Resuming_reads_no_row_again()
    {
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows) { BrokenPage = 4 }, Movements("a.csv")));
        var service = new StockService(Rows);

        await RunAsync(service, Movements("a.csv", resumes: true));

        Assert.Equal([30L], service.Pages[0].Parameters);
    }

    [Fact]
    public async Task Rows_without_a_key_are_counted_off()
    {
        var layout = Layouts.Load("""{"items": {"A": {"type": "number", "digits": 8}}, "files": [{"file": "F9", "prefix": "ZZ", "area": "site", "title": "Keyless", "key": [], "columns": ["A"]}]}""");
        var pages = new Queue<string>([Numbers(1, 10), Numbers(11, 10)]);
        var query = new JdeQuery { Table = "F9", PageSize = 10 };
        JdeExport Export(bool resumes) => new() { Query = query, Path = PathOf("a.csv"), Format = JdeExportFormat.Csv, Resumes = resumes, SaveInterval = TimeSpan.Zero };
        var broken = new FakePassthrough(r => r.Text.Contains("COUNT", StringComparison.Ordinal) ? Count : pages.Count > 0 ? pages.Dequeue() : throw new MakiniException(ErrorIds.Unavailable, "Gone."));
        using (var client = broken.Client(dictionary: layout))
            await Assert.ThrowsAsync<MakiniException>(() => new JdeExporter(client).RunAsync(Export(resumes: false), _ => { }, NullCallLog.Instance, CancellationToken.None));

        var service = new FakePassthrough(r => r.Text.Contains("COUNT", StringComparison.Ordinal) ? Count : Numbers(21, 5));
        using var resumed = service.Client(dictionary: layout);
        await new JdeExporter(resumed).RunAsync(Export(resumes: true), _ => { }, NullCallLog.Instance, CancellationToken.None);

        Assert.Contains(service.Requests, r => r.Text.EndsWith("OFFSET 20 ROWS FETCH NEXT 10 ROWS ONLY", StringComparison.Ordinal));
        var lines = await File.ReadAllLinesAsync(PathOf("a.csv"));
        Assert.Equal(["A", .. Enumerable.Range(1, 25).Select(i => $"{i}")], lines);
    }

    [Fact]
    public async Task With_nothing_to_resume_it_begins()
    {
        var result = await RunAsync(new StockService(Rows), Movements("a.csv", resumes: true));

        Assert.Equal((Rows, 0), (result.Rows, result.ResumedRows));
    }

    [Fact]
    public async Task Without_Resume_it_begins_again()
    {
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows) { BrokenPage = 4 }, Movements("a.csv")));

        var result = await RunAsync(new StockService(Rows), Movements("a.csv"));

        Assert.Equal((Rows, 0), (result.Rows, result.ResumedRows));
        Assert.Equal(["a.csv"], FileNames);
    }

    [Fact]
    public async Task Another_query_does_not_go_on_with_it()
    {
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows) { BrokenPage = 4 }, Movements("a.csv")));
        var other = Movements("a.csv", resumes: true);
        other = other with { Query = other.Query with { Filter = Filters.Gt("PAID", 5) } };

        var failure = await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows), other));

        Assert.Equal(ErrorIds.ExportNotResumable, failure.ErrorId);
        Assert.Contains("PAID GreaterThan 5", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["a.csv.checkpoint", "a.csv.partial"], FileNames);
    }

    [Fact]
    public async Task Another_connection_does_not_go_on_with_it()
    {
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows) { BrokenPage = 4 }, Movements("a.csv")));
        var options = new JdeClientOptions { Passthrough = new StockService(Rows).Passthrough, ConnectionName = "another", Platform = Clients.World };
        using var client = new JdeClient(options);

        var failure = await Assert.ThrowsAsync<MakiniException>(
            () => new JdeExporter(client).RunAsync(Movements("a.csv", resumes: true), _ => { }, NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(ErrorIds.ExportNotResumable, failure.ErrorId);
        Assert.Contains("another: F4111", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"identity":"x","rows":"many","length":0,"tail":null,"lastRow":null}""")]
    [InlineData("""{"identity":"x","rows":1,"length":0,"tail":"%%","lastRow":null}""")]
    public async Task A_damaged_checkpoint_is_an_error_and_not_a_wrong_file(string text)
    {
        await File.WriteAllTextAsync(PathOf("a.csv.partial"), "");
        await File.WriteAllTextAsync(PathOf("a.csv.checkpoint"), text);

        var failure = await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows), Movements("a.csv", resumes: true)));

        Assert.Equal(ErrorIds.ExportNotResumable, failure.ErrorId);
    }

    [Fact]
    public async Task A_file_that_lost_its_end_is_an_error_and_not_a_wrong_file()
    {
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows) { BrokenPage = 4 }, Movements("a.csv")));
        await File.WriteAllTextAsync(PathOf("a.csv.partial"), "UKID");

        var failure = await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows), Movements("a.csv", resumes: true)));

        Assert.Equal(ErrorIds.ExportNotResumable, failure.ErrorId);
    }

    private static string Count => """{"data":[{"ROWS_FOUND":25}]}""";

    private static string Numbers(int from, int count) => FakePassthrough.Data([.. Enumerable.Range(from, count).Select(i => $"{{\"ZZA\":{i}}}")]);

    // Parquet saves a row group of two pages; the others each page.
    private static int Saved(string format, int pages) => PageSize * (format == "parquet" ? pages / 2 * 2 : pages);

    // As if a process had been killed between saving rows and saving where they end.
    private async Task BreakAsync(int checkpoint, int database)
    {
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows) { BrokenPage = checkpoint }, Movements("a.sqlite")));
        var kept = await File.ReadAllBytesAsync(PathOf("a.sqlite.checkpoint"));
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(new StockService(Rows) { BrokenPage = database }, Movements("a.sqlite")));
        await File.WriteAllBytesAsync(PathOf("a.sqlite.checkpoint"), kept);
    }

    private async Task<object?> ExecuteAsync(string sql, string name = "a.sqlite.partial")
    {
        await using var database = new SqliteConnection($"Data Source={PathOf(name)};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    // A process that is killed may have written more than its checkpoint knows.
    private static async Task SpoilAsync(string path, string format)
    {
        var partial = path + ".partial";
        await using var file = new FileStream(partial, FileMode.Open);
        file.Seek(format == "parquet" && file.Length > 100 ? -100 : 0, SeekOrigin.End);
        await file.WriteAsync("half a row, and then nothing, and so on until the footer is written over and the file is longer than it ever was before"u8.ToArray());
    }
}
