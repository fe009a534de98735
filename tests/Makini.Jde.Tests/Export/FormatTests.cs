using System.Text;
using Makini.Jde.Export;
using Microsoft.Data.Sqlite;
using Parquet;
using Parquet.Schema;

namespace Makini.Jde.Tests.Export;

public sealed class FormatTests : ExportTestBase
{
    [Fact]
    public async Task Csv_is_that_of_RFC_4180()
    {
        await RunAsync(new StockService(4), Movements("a.csv"));

        Assert.Equal(
            "UKID,TREX,TRDJ,TDAY,PAID\r\n"
            + "1,\"Comma, quote \"\" and\r\nline\",2026-01-02,01:15:30,-1.25\r\n"
            + "2,Größe 5 µm,,02:15:30,2.50\r\n"
            + "3,\"  blank before\",2026-01-04,03:15:30,-375\r\n"
            + "4,Plain,2026-01-05,04:15:30,5.00\r\n",
            Encoding.UTF8.GetString(await File.ReadAllBytesAsync(PathOf("a.csv"))));
    }

    [Fact]
    public async Task A_line_of_a_single_empty_field_has_quotes_so_that_no_reader_passes_over_it()
    {
        var export = Movements("a.csv");
        await RunAsync(new StockService(4), export with { Query = export.Query with { Properties = ["TRDJ"] } });

        Assert.Equal("TRDJ\r\n2026-01-02\r\n\"\"\r\n2026-01-04\r\n2026-01-05\r\n", await File.ReadAllTextAsync(PathOf("a.csv")));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task The_culture_of_the_machine_does_not_matter(string culture)
    {
        await RunAsync(new StockService(20), Movements("a.csv"));
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(culture);
        try
        {
            await RunAsync(new StockService(20), Movements("b.csv"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }

        Assert.Equal(await File.ReadAllBytesAsync(PathOf("a.csv")), await File.ReadAllBytesAsync(PathOf("b.csv")));
    }

    [Fact]
    public async Task JSON_Lines_have_an_object_a_line_with_numbers_as_numbers()
    {
        await RunAsync(new StockService(3), Movements("a.jsonl"));

        Assert.Equal(
            [
                """{"UKID":1,"TREX":"Comma, quote \" and\r\nline","TRDJ":"2026-01-02","TDAY":"01:15:30","PAID":-1.25}""",
                """{"UKID":2,"TREX":"Größe 5 µm","TRDJ":null,"TDAY":"02:15:30","PAID":2.50}""",
                """{"UKID":3,"TREX":"  blank before","TRDJ":"2026-01-04","TDAY":"03:15:30","PAID":-375}""",
            ],
            await File.ReadAllLinesAsync(PathOf("a.jsonl")));
    }

    [Fact]
    public async Task SQLite_has_a_table_of_typed_columns()
    {
        await RunAsync(new StockService(12), Movements("a.sqlite"));

        using var database = new SqliteConnection($"Data Source={PathOf("a.sqlite")};Mode=ReadOnly;Pooling=False");
        database.Open();
        Assert.Equal(
            ["UKID INTEGER", "TREX TEXT", "TRDJ DATE", "TDAY TIME", "PAID DECIMAL(17, 2)"],
            Rows(database, "SELECT name || ' ' || type FROM pragma_table_info('F4111')"));
        Assert.Equal(["integer|text|text|text|real"], Rows(database, "SELECT typeof(UKID), typeof(TREX), typeof(TRDJ), typeof(TDAY), typeof(PAID) FROM F4111 WHERE UKID = 1"));
        Assert.Equal(["1|-1.25|2026-01-02|01:15:30", "2|2.5||02:15:30", "3|-375|2026-01-04|03:15:30"], Rows(database, "SELECT UKID, PAID, TRDJ, TDAY FROM F4111 LIMIT 3"));
        Assert.Equal(["12"], Rows(database, "SELECT COUNT(*) FROM F4111"));
    }

    [Fact]
    public async Task Parquet_has_dates_times_and_decimals_as_such_in_row_groups()
    {
        await RunAsync(new StockService(45), Movements("a.parquet"));

        await using var reader = await ParquetReader.CreateAsync(PathOf("a.parquet"));
        Assert.Equal([20L, 20L, 5L], reader.RowGroups.Select(g => g.RowCount));
        var fields = reader.Schema.DataFields.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var amount = Assert.IsType<DecimalDataField>(fields["PAID"]);
        Assert.Equal((17, 2), (amount.Precision, amount.Scale));
        Assert.Equal(DateTimeFormat.Date, ((DateTimeDataField)fields["TRDJ"]).DateTimeFormat);
        Assert.False(Assert.IsType<TimeDataField>(fields["TDAY"]).IsAdjustedToUtc);

        using var group = reader.OpenRowGroupReader(0);
        var (dates, amounts, times) = (new DateTime?[20], new decimal[20], new int?[20]);
        await group.ReadAsync<DateTime>(fields["TRDJ"], dates.AsMemory());
        await group.ReadAsync<decimal>(fields["PAID"], amounts.AsMemory());
        await group.ReadAsync<int>(fields["TDAY"], times.AsMemory());
        Assert.Equal([new DateTime(2026, 1, 2), null, new DateTime(2026, 1, 4), new DateTime(2026, 1, 5), null], dates[..5]);
        Assert.Equal([-1.25m, 2.5m, -375m, 5m], amounts[..4]);
        Assert.Equal((1 * 3600) + (15 * 60) + 30, times[0] / 1000);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("sqlite")]
    [InlineData("parquet")]
    public async Task A_file_without_rows_is_whole_all_the_same(string format)
    {
        var result = await RunAsync(new StockService(0), Movements("a." + format));

        Assert.Equal(0, result.Rows);
        Assert.Equal(["a." + format], FileNames);
        if (format == "csv") Assert.Equal("UKID,TREX,TRDJ,TDAY,PAID\r\n", await File.ReadAllTextAsync(result.Path));
        if (format != "parquet") return;
        await using var reader = await ParquetReader.CreateAsync(result.Path);
        Assert.Equal(5, reader.Schema.DataFields.Length);
    }

    [Fact]
    public async Task The_result_says_what_was_written_and_one_warning_what_was_no_date()
    {
        var log = new Query.FakeLog();

        var result = await RunAsync(new StockService(12), Movements("a.csv"), log);

        Assert.Equal((PathOf("a.csv"), "a.csv", "F4111", JdeExportFormat.Csv, 12L, 0L), (result.Path, result.Name, result.Table, result.Format, result.Rows, result.ResumedRows));
        Assert.Equal(new FileInfo(result.Path).Length, result.Length);
        Assert.Equal(["1 value of TRDJ in F4111 is no date and came as $null (it is 125366)."], log.Warnings);
    }

    [Fact]
    public async Task Progress_counts_up_to_the_total()
    {
        var reports = new List<JdeExportProgress>();

        await RunAsync(new StockService(25), Movements("a.csv"), report: reports.Add);

        Assert.Equal([(10L, 25L), (20L, 25L), (25L, 25L)], reports.Select(r => (r.Rows, r.Total!.Value)));
        Assert.Equal(TimeSpan.Zero, reports[^1].Remaining);
        Assert.True(reports[0].Rate > 0);
    }

    private static List<string> Rows(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(i => FormattableString.Invariant($"{reader.GetValue(i)}"))));
        return rows;
    }
}
