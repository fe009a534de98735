using Makini.Jde;
using Makini.NetSuite.Query;
using Makini.NetSuite.Records;

namespace Makini.NetSuite.Tests;

public sealed class SuiteQlTypeTests
{
    private readonly FakeAccount _account = new();
    private readonly AccountFacts _facts = new();

    [Theory]
    [InlineData("2/3/2001", "12/5/2026", 12, 5)]
    [InlineData("3/2/2001", "12/5/2026", 5, 12)]
    [InlineData("03.02.2001", "12.05.2026", 5, 12)]
    [InlineData("3-Feb-2001", "12-May-2026", 5, 12)]
    [InlineData("2001-02-03", "2026-05-12", 5, 12)]
    public async Task Days_are_read_as_the_account_writes_them(string known, string written, int month, int day)
    {
        (_account.KnownDay, _account.Rows) = (known, $$"""{"trandate":"{{written}}"}""");
        Assert.Equal(new DateTime(2026, month, day), Value(await OneAsync(Statement("SELECT trandate FROM transaction ORDER BY id")), "trandate"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("the third")]
    public async Task Where_nobody_knows_how_days_are_written_they_stay_text(string? known)
    {
        (_account.KnownDay, _account.Rows) = (known, """{"trandate":"12/5/2026"}""");
        Assert.Equal("12/5/2026", Value(await OneAsync(Statement("SELECT trandate FROM transaction ORDER BY id")), "trandate"));
    }

    [Fact]
    public async Task The_catalogue_says_what_a_field_holds()
    {
        _account.Catalogue["customer"] = """
            "points":{"type":"integer"},"rating":{"type":"number"},"isGood":{"type":"boolean"},"born":{"type":"string","format":"date"},"note":{"type":"string"}
            """;
        _account.Rows = """{"points":"12","rating":"-.5","isgood":"T","born":"2/28/1999","note":"7"}""";
        var row = await OneAsync(new RecordQuery("customer").ToSuiteQl());
        Assert.Equal((12L, -0.5m, true, new DateTime(1999, 2, 28), "7"), (Value(row, "points"), Value(row, "rating"), Value(row, "isgood"), Value(row, "born"), Value(row, "note")));
    }

    [Fact]
    public async Task Without_a_catalogue_fields_that_every_account_has_are_known()
    {
        _account.Rows = """{"foreigntotal":"1.50","posting":"F","tranid":"7"}""";
        var row = await OneAsync(new RecordQuery("transaction").ToSuiteQl());
        Assert.Equal((1.50m, false, "7"), (Value(row, "foreigntotal"), Value(row, "posting"), Value(row, "tranid")));
    }

    [Fact]
    public async Task A_text_that_is_not_as_its_field_says_is_kept()
    {
        _account.Rows = """{"foreigntotal":"n/a","posting":"maybe","trandate":"13/13/2026"}""";
        var row = await OneAsync(new RecordQuery("transaction").ToSuiteQl());
        Assert.Equal(("n/a", "maybe", "13/13/2026"), (Value(row, "foreigntotal"), Value(row, "posting"), Value(row, "trandate")));
    }

    [Fact]
    public async Task An_account_is_asked_once()
    {
        _account.Catalogue["customer"] = """
            "born":{"type":"string","format":"date"}
            """;
        _account.Rows = """{"born":"2/28/1999"}""";
        await OneAsync(new RecordQuery("customer").ToSuiteQl());
        Assert.Equal(3, _account.Asked.Count);
        await OneAsync(new RecordQuery("customer").ToSuiteQl());
        Assert.Equal(4, _account.Asked.Count);
    }

    [Fact]
    public async Task Raw_rows_are_text_and_nothing_else_is_asked()
    {
        _account.Rows = """{"foreigntotal":"1.50"}""";
        Assert.Equal("1.50", Value(await OneAsync(new RecordQuery("transaction").ToSuiteQl() with { IsRaw = true }), "foreigntotal"));
        Assert.Single(_account.Asked);
    }

    [Theory]
    [InlineData("SELECT COUNT(*) AS n FROM customer", "n", "5", 5L)]
    [InlineData("SELECT MAX(t.foreigntotal) most FROM transaction t", "most", "5", "5")]
    [InlineData("SELECT t.foreigntotal AS total FROM customer c LEFT JOIN transaction AS t ON t.entity = c.id", "total", "n", "n")]
    [InlineData("SELECT c.foreigntotal AS total FROM customer c JOIN transaction t ON t.entity = c.id", "total", "5", "5")]
    [InlineData("SELECT foreigntotal || 'x' AS foreigntotal FROM transaction", "foreigntotal", "5", "5")]
    [InlineData("SELECT companyname AS foreigntotal FROM customer", "foreigntotal", "5", "5")]
    [InlineData("SELECT id FROM (SELECT foreigntotal AS id FROM transaction) x", "id", "5", "5")]
    public async Task A_statement_says_where_its_columns_are_from(string statement, string column, string text, object expected)
    {
        _account.Rows = $$"""{"{{column}}":"{{text}}"}""";
        var value = Value(await OneAsync(Statement(statement)), column);
        Assert.Equal(expected, value is decimal number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : value);
        Assert.Equal(statement.Contains("MAX", StringComparison.Ordinal), value is decimal);
    }

    private static SuiteQlQuery Statement(string text) => SuiteQlStatement.Read(text, []);

    private static object? Value(JdeRow row, string column) => row.GetType().GetProperty(column)!.GetValue(row);

    private async Task<JdeRow> OneAsync(SuiteQlQuery query)
    {
        var options = new NetSuiteClientOptions { Passthrough = _account, ConnectionName = "acme", Facts = _facts };
        var rows = new List<JdeRow>();
        await foreach (var page in new SuiteQlRun(query, options, _account).ReadAsync(CancellationToken.None)) rows.AddRange(page);
        return Assert.Single(rows);
    }
}
